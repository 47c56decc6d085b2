package dev.nabla.expr;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/// The table that makes equal expressions the same object.
///
/// Entries are weak, so an expression that nobody holds is collected. The table is cut into
/// stripes, each with its own lock, so that threads rarely wait for one another.
///
/// Hash consing: E. Goto, "Monocopy and associative algorithms in an extended Lisp" (1974).
final class Interner {
  private static final int STRIPES = 64;

  private final Stripe[] stripes = new Stripe[STRIPES];

  Interner() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  /// Spreads the bits of a hash: the stripe is taken from the top, the slot from the bottom.
  static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    mixed = (mixed ^ (mixed >>> 12)) * 0x297a2d39;
    return mixed ^ (mixed >>> 15);
  }

  /// The one object equal to the candidate: an earlier one, or the candidate itself.
  Expr intern(Expr candidate) {
    int hash = candidate.hashCode();
    return stripes[(hash >>> 26) & (STRIPES - 1)].intern(candidate, hash);
  }

  private static final class Entry extends WeakReference<Expr> {
    final int hash;
    @Nullable Entry next;

    Entry(Expr expr, int hash, ReferenceQueue<Expr> dead, @Nullable Entry next) {
      super(expr, dead);
      this.hash = hash;
      this.next = next;
    }
  }

  private static final class Stripe {
    private final ReferenceQueue<Expr> dead = new ReferenceQueue<>();
    private @Nullable Entry[] table = new @Nullable Entry[64];
    private int size;

    synchronized Expr intern(Expr candidate, int hash) {
      removeDead();
      for (Entry entry = table[slot(hash)]; entry != null; entry = entry.next) {
        if (entry.hash == hash) {
          Expr found = entry.get();
          if (found != null && found.sameAs(candidate)) {
            return found;
          }
        }
      }
      if (size > table.length) {
        grow();
      }
      table[slot(hash)] = new Entry(candidate, hash, dead, table[slot(hash)]);
      size++;
      return candidate;
    }

    private int slot(int hash) {
      return hash & (table.length - 1);
    }

    private void grow() {
      @Nullable Entry[] old = table;
      table = new @Nullable Entry[old.length * 2];
      for (Entry head : old) {
        Entry entry = head;
        while (entry != null) {
          Entry next = entry.next;
          entry.next = table[slot(entry.hash)];
          table[slot(entry.hash)] = entry;
          entry = next;
        }
      }
    }

    private void removeDead() {
      for (Object gone = dead.poll(); gone != null; gone = dead.poll()) {
        Entry entry = (Entry) gone;
        int slot = slot(entry.hash);
        Entry before = null;
        for (Entry at = table[slot]; at != null; before = at, at = at.next) {
          if (at == entry) {
            if (before == null) {
              table[slot] = at.next;
            } else {
              before.next = at.next;
            }
            size--;
            break;
          }
        }
      }
    }
  }
}
