/// What an expression is: a vector of doubles or longs, a mask, or the same number in all lanes.
enum Kind {
  VECTOR("DoubleVector"),
  LONGS("LongVector"),
  MASK("VectorMask<Double>"),
  NUMBER("double"),
  LONG("long");

  final String type;

  Kind(String type) {
    this.type = type;
  }
}
