package dev.nabla.compile;

import dev.nabla.compile.kernel.MadeClasses;
import dev.nabla.compile.kernel.RowCode;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes the class of a program for one element. A long program becomes several methods, which
/// hand on values in the array of the slots.
final class RowClass {
  static final String NAME = "MadeRow";

  /// Bytes of bytecode of an instruction and of each of its operands: upper bounds, so that a
  /// method stays below [MadeCode#MOST_BYTES].
  private static final int INSTRUCTION = 32;

  private static final int OPERAND = 13;
  private static final int MOST = 7_500;

  private static final ClassDesc SELF = ClassDesc.of(ElementCode.KERNELS, NAME);
  private static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
  private static final MethodTypeDesc PART = MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES);

  private final Program program;

  private RowClass(Program program) {
    this.program = program;
  }

  /// The bytes of a class that implements [RowCode].
  static byte[] of(Program program) {
    return MadeCode.of(NAME, RowCode.class, new RowClass(program)::methods);
  }

  static RowCode define(Program program) {
    return MadeClasses.define(of(program), RowCode.class);
  }

  private void methods(ClassBuilder builder) {
    List<List<Instruction>> parts = parts();
    for (int i = 0; i < parts.size(); i++) {
      List<Instruction> part = parts.get(i);
      builder.withMethodBody("part" + i, PART, MadeCode.STATIC, code -> part(code, part));
    }
    builder.withMethodBody(
        "run",
        PART,
        ClassFile.ACC_PUBLIC,
        code -> {
          for (int i = 0; i < parts.size(); i++) {
            code.aload(1).invokestatic(SELF, "part" + i, PART);
          }
          code.return_();
        });
  }

  private List<List<Instruction>> parts() {
    List<Instruction> all = program.instructions();
    List<List<Instruction>> parts = new ArrayList<>();
    int start = 0;
    int bytes = 0;
    for (int i = 0; i < all.size(); i++) {
      int more = INSTRUCTION + OPERAND * all.get(i).operands().length;
      if (bytes + more > MOST) {
        parts.add(all.subList(start, i));
        start = i;
        bytes = 0;
      }
      bytes += more;
    }
    parts.add(all.subList(start, all.size()));
    return parts;
  }

  private void part(CodeBuilder code, List<Instruction> instructions) {
    ScalarCode elements = new ScalarCode(code, program);
    Set<Integer> here = new HashSet<>();
    Set<Integer> written = new HashSet<>();
    for (Instruction instruction : instructions) {
      for (int operand : instruction.operands()) {
        if (!program.isConstant(operand) && here.add(operand)) {
          code.aload(0).loadConstant(operand).daload();
          elements.pop(elements.local(operand));
        }
      }
      elements.write(instruction);
      here.add(instruction.target());
      written.add(instruction.target());
    }
    boolean whole = instructions.size() == program.instructions().size();
    written.stream()
        .filter(slot -> !whole || slot < program.firstRegister())
        .sorted()
        .forEach(
            slot -> {
              code.aload(0).loadConstant(slot);
              elements.push(elements.local(slot));
              code.dastore();
            });
    code.return_();
  }
}
