/// A translated expression.
record Term(Kind kind, String code) {
  boolean isAtom() {
    return kind == Kind.NUMBER || kind == Kind.LONG || code.matches("\\w+");
  }
}
