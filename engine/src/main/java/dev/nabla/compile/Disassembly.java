package dev.nabla.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Bytecode as lines for people: one instruction each, jumps by the names of their targets.
final class Disassembly {
  private final Map<Label, String> labels = new HashMap<>();
  private final List<String> lines = new ArrayList<>();

  private Disassembly() {}

  /// The methods of a class but for its constructor, those that do the work first.
  static List<String> lines(byte[] bytes) {
    Disassembly listing = new Disassembly();
    for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
      String name = method.methodName().stringValue();
      if (!name.equals("<init>")) {
        listing.lines.add("method " + name);
        method.code().ifPresent(code -> code.forEach(listing::element));
        listing.labels.clear();
      }
    }
    return listing.lines;
  }

  private void element(CodeElement element) {
    if (element instanceof LabelTarget target) {
      lines.add(label(target.label()) + ":");
    } else if (element instanceof Instruction instruction) {
      lines.add("  " + mnemonic(instruction) + operands(instruction));
    }
  }

  private static String mnemonic(Instruction instruction) {
    String name = instruction.opcode().name().toLowerCase(Locale.ROOT);
    // aload_1 and wide forms say what their operand says.
    return switch (instruction) {
      case LoadInstruction load -> name.replaceFirst("load.*", "load");
      case StoreInstruction store -> name.replaceFirst("store.*", "store");
      case ConstantInstruction constant -> "push";
      default -> name;
    };
  }

  private String operands(Instruction instruction) {
    return switch (instruction) {
      case LoadInstruction load -> " " + load.slot();
      case StoreInstruction store -> " " + store.slot();
      case ConstantInstruction constant -> " " + constant.constantValue();
      case IncrementInstruction increment -> " " + increment.slot() + " by " + increment.constant();
      case FieldInstruction field -> member(field.owner().asSymbol(), field.name().stringValue());
      case InvokeInstruction call -> member(call.owner().asSymbol(), call.name().stringValue());
      case BranchInstruction branch -> " " + label(branch.target());
      default -> "";
    };
  }

  private static String member(ClassDesc owner, String name) {
    return " " + owner.displayName() + "." + name;
  }

  private String label(Label label) {
    return labels.computeIfAbsent(label, each -> "L" + (labels.size() + 1));
  }
}
