package dev.nabla.optimize;

/// How a run is followed.
///
/// @param keep which iterates the path keeps
/// @param watch who is told of each iterate and may stop the run
public record Course(Keep keep, Watch watch) {
  /// The whole path is kept and nobody watches.
  public static final Course WHOLE = new Course(Keep.all(), Watch.NOBODY);

  /// This course with a part of the path.
  public Course keeping(Keep keep) {
    return new Course(keep, watch);
  }

  /// This course with a watcher.
  public Course watchedBy(Watch watch) {
    return new Course(keep, watch);
  }
}
