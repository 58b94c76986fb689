/* bench-start CLI PROGRAM EMPTY: CPU time (user and system) from exec until the first frame is on the screen, of PROGRAM with the
 * sample office and of an EMPTY GtkApplicationWindow, in turn. One line for run.sh. Linux and X11 only. */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib/gstdio.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 9

/* Nanosecond clocks would need the program's help; the scheduler's own account is exact enough and in the same unit for both. */
static double
cpu_ms (GPid pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", (int) pid);
  g_autoptr (GDir) threads = g_dir_open (folder, 0, NULL);
  const char *thread;
  double sum = 0;

  while (threads != NULL && (thread = g_dir_read_name (threads)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, thread, "schedstat", NULL);
      g_autofree char *text = NULL;

      if (g_file_get_contents (file, &text, NULL, NULL))
        sum += g_ascii_strtod (text, NULL) / 1e6;
    }
  return sum;
}

/* The first damage of a window as large as an application's: its first frame. */
static void
wait_for_frame (Display *display)
{
  int event_base, error_base;

  XDamageQueryExtension (display, &event_base, &error_base);
  for (;;)
    {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == MapNotify)
        XDamageCreate (display, event.xmap.window, XDamageReportNonEmpty);
      else if (event.type == event_base + XDamageNotify)
        {
          const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) &event;

          if (damage->geometry.width > 400 && damage->geometry.height > 300)
            return;
        }
    }
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;  /* a window that is gone before we look at it */
}

static double
start (const char *const *command)
{
  Display *display = XOpenDisplay (NULL);
  g_autoptr (GError) error = NULL;
  double used;
  GPid pid;

  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  if (!g_spawn_async (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  wait_for_frame (display);
  used = cpu_ms (pid);
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
  double our_times[ROUNDS], empty_times[ROUNDS];

  g_setenv ("GTK_A11Y", "none", TRUE);  /* no registry on the private bus */
  XSetErrorHandler (ignore_error);
  g_assert_true (g_spawn_sync (NULL, (char **) create, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, NULL));
  start (empty);  /* warms the caches of both */
  start (ours);
  for (int i = 0; i < ROUNDS; i++)
    {
      empty_times[i] = start (empty);
      our_times[i] = start (ours);
    }
  printf ("start to first frame, sample office|%.3f|an empty GtkApplicationWindow|%.3f|1.5\n", median (our_times), median (empty_times));
  return 0;
}
