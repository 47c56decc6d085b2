package dev.nabla.compile;

import dev.nabla.compile.kernel.FusedLoops;
import dev.nabla.compile.kernel.MadeClasses;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Writes the class of the loops of some runs: for each a method over vectors, where there are any,
/// and one over single elements for the rest.
///
/// A pass reads all it needs before it writes anything, so that a result may be a column.
final class LoopClass {
  static final String NAME = "MadeLoops";

  private static final ClassDesc SELF = ClassDesc.of(ElementCode.KERNELS, NAME);
  private static final ClassDesc DOUBLES = ConstantDescs.CD_double.arrayType();
  private static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();

  /// The arrays and offsets by slot, the first element and the one after the last.
  private static final MethodTypeDesc LOOP =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          DOUBLES.arrayType(),
          INTS,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);

  private static final MethodTypeDesc CHOOSE = MadeCode.method(FusedLoops.class, "run");

  /// So many loops at most are one switch, because its method has a greatest size, too.
  private static final int CHOICES = 200;

  private static final int LENGTH = 3;

  private static final int ARRAYS = 0;
  private static final int OFFSETS = 1;
  private static final int FROM = 2;
  private static final int TO = 3;

  private final Program program;
  private final List<Run> runs;
  private final int lanes;

  private LoopClass(Program program, List<Run> runs, int lanes) {
    this.program = program;
    this.runs = runs;
    this.lanes = lanes;
  }

  /// The bytes of a class that implements [FusedLoops].
  ///
  /// @param lanes the doubles in a vector, or 1 to use none
  static byte[] of(Program program, List<Run> runs, int lanes) {
    LoopClass loops = new LoopClass(program, runs, lanes);
    return MadeCode.of(NAME, FusedLoops.class, loops::methods);
  }

  private void methods(ClassBuilder builder) {
    for (Run run : runs) {
      if (lanes > 1) {
        builder.withMethodBody(
            "vectors" + run.number(), LOOP, MadeCode.STATIC, code -> loop(code, run, lanes));
      }
      builder.withMethodBody(
          "elements" + run.number(), LOOP, MadeCode.STATIC, code -> loop(code, run, 1));
    }
    for (int from = 0; from < runs.size(); from += CHOICES) {
      List<Run> some = runs.subList(from, Math.min(runs.size(), from + CHOICES));
      builder.withMethodBody(
          "choose" + from / CHOICES, CHOOSE, MadeCode.STATIC, code -> choose(code, some));
    }
    builder.withMethodBody("run", CHOOSE, ClassFile.ACC_PUBLIC, this::chooseChoice);
  }

  /// `run(int run, double[][] arrays, int[] offsets, int length)`
  private void chooseChoice(CodeBuilder code) {
    for (int from = 0; from < runs.size(); from += CHOICES) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(from + CHOICES).if_icmpge(next);
      code.iload(1).aload(2).aload(3).iload(4);
      code.invokestatic(SELF, "choose" + from / CHOICES, CHOOSE);
      code.return_();
      code.labelBinding(next);
    }
    code.return_();
  }

  private void choose(CodeBuilder code, List<Run> some) {
    int end = code.allocateLocal(TypeKind.INT);
    code.iload(LENGTH).loadConstant(-lanes).iand().istore(end);
    List<SwitchCase> cases = new ArrayList<>();
    for (Run run : some) {
      cases.add(SwitchCase.of(run.number(), code.newLabel()));
    }
    Label none = code.newLabel();
    code.iload(0);
    code.tableswitch(some.getFirst().number(), some.getLast().number(), none, cases);
    for (SwitchCase each : cases) {
      code.labelBinding(each.target());
      if (lanes > 1) {
        code.aload(1).aload(2).iconst_0().iload(end);
        code.invokestatic(SELF, "vectors" + each.caseValue(), LOOP);
        code.aload(1).aload(2).iload(end).iload(LENGTH);
      } else {
        code.aload(1).aload(2).iconst_0().iload(LENGTH);
      }
      code.invokestatic(SELF, "elements" + each.caseValue(), LOOP);
      code.return_();
    }
    code.labelBinding(none);
    code.return_();
  }

  private record Place(int array, int offset) {}

  private void loop(CodeBuilder code, Run run, int step) {
    Map<Integer, Place> places = places(code, run);
    ElementCode elements = step > 1 ? new VectorCode(code, program) : new ScalarCode(code, program);
    Label next = code.newLabel();
    Label done = code.newLabel();
    code.labelBinding(next);
    code.iload(FROM);
    code.iload(TO);
    code.if_icmpge(done);
    for (int slot : run.loads()) {
      if (step > 1) {
        VectorCode.species(code);
      }
      at(code, places, slot);
      if (step > 1) {
        code.invokestatic(
            VectorCode.DOUBLES,
            "fromArray",
            MethodTypeDesc.of(
                VectorCode.DOUBLES, VectorCode.SPECIES, DOUBLES, ConstantDescs.CD_int));
      } else {
        code.daload();
      }
      elements.pop(elements.local(slot));
    }
    run.instructions().forEach(elements::write);
    for (int slot : run.stores()) {
      if (step > 1) {
        elements.push(elements.local(slot));
        at(code, places, slot);
        code.invokevirtual(
            VectorCode.DOUBLES,
            "intoArray",
            MethodTypeDesc.of(ConstantDescs.CD_void, DOUBLES, ConstantDescs.CD_int));
      } else {
        at(code, places, slot);
        elements.push(elements.local(slot));
        code.dastore();
      }
    }
    code.iinc(FROM, step);
    code.goto_(next);
    code.labelBinding(done);
    code.return_();
  }

  private static Map<Integer, Place> places(CodeBuilder code, Run run) {
    Set<Integer> slots = new LinkedHashSet<>(run.loads());
    slots.addAll(run.stores());
    Map<Integer, Place> places = new LinkedHashMap<>();
    for (int slot : slots) {
      Place place =
          new Place(code.allocateLocal(TypeKind.REFERENCE), code.allocateLocal(TypeKind.INT));
      code.aload(ARRAYS).loadConstant(slot).aaload().astore(place.array);
      code.aload(OFFSETS).loadConstant(slot).iaload().istore(place.offset);
      places.put(slot, place);
    }
    return places;
  }

  private static void at(CodeBuilder code, Map<Integer, Place> places, int slot) {
    Place place = Objects.requireNonNull(places.get(slot));
    code.aload(place.array).iload(place.offset).iload(FROM).iadd();
  }

  /// The loops themselves.
  static FusedLoops define(Program program, List<Run> runs, boolean vectors) {
    return MadeClasses.define(
        of(program, runs, vectors ? MadeClasses.lanes() : 1), FusedLoops.class);
  }
}
