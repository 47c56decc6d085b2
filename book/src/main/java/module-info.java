/// The command line and the live book.
module dev.nabla.book {
  requires dev.nabla;
  requires dev.nabla.figure;
  requires io.javalin;
  requires org.commonmark;
  requires static org.jspecify;
  requires tools.jackson.databind;
}
