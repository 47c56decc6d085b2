import com.sun.source.tree.MethodTree;

/// A loop to write: over which kernel, and for each parameter `v` for a column or `c` for one
/// number.
record Loop(String owner, String name, String kinds) {
  String parameters(MethodTree kernel) {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < kinds.length(); i++) {
      String name = kernel.getParameters().get(i).getName().toString();
      out.append(
          kinds.charAt(i) == 'v'
              ? "double[] " + name + ", int " + name + "At, "
              : "double " + name + ", ");
    }
    return out + "double[] to, int toAt, int length)";
  }
}
