/* bench-start CLI PROGRAM EMPTY: CPU time (user and system) from exec until the first frame is on the screen, of PROGRAM with the
 * sample office and of an EMPTY GtkApplicationWindow, in turn. The first frame of ours is the window with its header and sidebar;
 * the second line tells when the page of the office stands in it too. Lines for run.sh. Linux and X11 only. */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib/gstdio.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <poll.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define ROUNDS 9
#define PATIENCE_MS 20000
#define QUIET_MS 700       /* this long without a large change: the window is complete */
#define LARGE (150 * 150)  /* pixels; a cursor that blinks is smaller */

/* All threads of the process, those that have ended too. */
static double
cpu_ms (GPid pid)
{
  clockid_t clock;
  struct timespec used;

  if (clock_getcpuclockid (pid, &clock) != 0 || clock_gettime (clock, &used) != 0)
    g_error ("%s is gone before it was measured", g_get_prgname ());
  return used.tv_sec * 1e3 + used.tv_nsec / 1e6;
}

static gboolean
wait_for_event (Display *display, int patience_ms)
{
  struct pollfd connection = { ConnectionNumber (display), POLLIN, 0 };

  return XPending (display) > 0 || poll (&connection, 1, patience_ms) > 0;
}

/* Waits until something large is drawn in a window as large as an application's. FALSE: nothing was, for @patience_ms. */
static gboolean
wait_for_frame (Display *display, int patience_ms)
{
  int event_base, error_base;

  XDamageQueryExtension (display, &event_base, &error_base);
  while (wait_for_event (display, patience_ms))
    {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == MapNotify)
        XDamageCreate (display, event.xmap.window, XDamageReportRawRectangles);
      else if (event.type == event_base + XDamageNotify)
        {
          const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) &event;

          if (damage->geometry.width > 400 && damage->geometry.height > 300 && damage->area.width * damage->area.height > LARGE)
            return TRUE;
        }
    }
  return FALSE;
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;  /* a window that is gone before we look at it */
}

typedef struct { double first, complete; } Start;

static Start
start (const char *const *command)
{
  Display *display = XOpenDisplay (NULL);
  g_autoptr (GError) error = NULL;
  Start used;
  GPid pid;

  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  if (!g_spawn_async (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  if (!wait_for_frame (display, PATIENCE_MS))
    g_error ("%s shows no window", command[0]);
  used.first = used.complete = cpu_ms (pid);
  while (wait_for_frame (display, QUIET_MS))
    used.complete = cpu_ms (pid);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  XCloseDisplay (display);
  return used;
}

static int
compare (const void *a, const void *b)
{
  return *(const double *) a > *(const double *) b ? 1 : -1;
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof *values, compare);
  return values[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-bench-XXXXXX", NULL);
  g_autofree char *office = g_build_filename (folder, "contoh.sasaran", NULL);
  const char *const create[] = { argv[1], "--store", office, "create", "--sample", NULL };
  const char *const ours[] = { argv[2], office, NULL };
  const char *const empty[] = { argv[3], NULL };
  double first[ROUNDS], complete[ROUNDS], empty_first[ROUNDS], empty_complete[ROUNDS];

  g_setenv ("GTK_A11Y", "none", TRUE);  /* no registry on the private bus */
  XSetErrorHandler (ignore_error);
  g_assert_true (g_spawn_sync (NULL, (char **) create, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL));
  start (empty);  /* warms the caches of both */
  start (ours);
  for (int i = 0; i < ROUNDS; i++)
    {
      Start theirs = start (empty), mine = start (ours);

      empty_first[i] = theirs.first;
      empty_complete[i] = theirs.complete;
      first[i] = mine.first;
      complete[i] = mine.complete;
    }
  printf ("start to first frame, sample office|%.3f|an empty GtkApplicationWindow|%.3f|1.5\n", median (first), median (empty_first));
  printf ("start to the complete page, sample office|%.3f|an empty GtkApplicationWindow|%.3f|\n", median (complete), median (empty_complete));
  return 0;
}
