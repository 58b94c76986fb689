/* typing-lane PROGRAM ROUNDS SEED: types with real keys into the window of PROGRAM and kills it at any instant, ROUNDS times.
 * Says a line a round and fails when the office file lacks what had been typed three seconds before. Run by test-kill-typing.
 *
 * A character counts as typed once the window has answered a ping that was sent after it; so a slow display owes nothing. The
 * longest time that the window took to answer is allowed on top: a program that gets no processor cannot save. */
#include <gio/gio.h>
#include <stdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <X11/extensions/XTest.h>
#include "fixture.h"
#include "sas-check.h"

#define PROMISE (3 * G_USEC_PER_SEC)
#define PATIENCE (60 * G_USEC_PER_SEC)   /* until a window that shows nothing counts as broken */
#define FIELDS 3                         /* left empty in the plan: places where the pen may come to stand */
#define LONGEST 6000                     /* milliseconds of typing: long enough for a second save to be due */
#define MOST 512

typedef struct
{
  Fixture  office;
  Display *display;
  Window   window;
  GPid     pid;
  long     pings, answered;
  gint64   slowest;             /* microseconds until a ping was answered */
  char     mark[8];             /* where this stands in the plan, the pen is; what is typed comes after it */
  GString *typed;
  gint64   typed_at[MOST];      /* monotonic */
} Round;

/* --- the X server --- */

static void
take_event (Round *r)
{
  XEvent event;

  XNextEvent (r->display, &event);
  if (event.type == MapNotify && r->window == None)
    r->window = event.xmap.window;
  else if (event.type == ClientMessage && (Atom) event.xclient.data.l[0] == XInternAtom (r->display, "_NET_WM_PING", False))
    r->answered = MAX (r->answered, event.xclient.data.l[1]);
}

/* What has come, or what comes within @milliseconds. */
static void
take_events (Round *r, gint64 milliseconds)
{
  GPollFD poll = { ConnectionNumber (r->display), G_IO_IN, 0 };

  if (XPending (r->display) == 0)
    g_poll (&poll, 1, (int) CLAMP (milliseconds, 0, 1000));
  while (XPending (r->display) > 0)
    take_event (r);
}

/* Asks the window for a sign of life: it answers when it has dealt with all that came before. */
static void
ping (Round *r)
{
  XEvent event = { .xclient = { .type = ClientMessage, .window = r->window, .format = 32,
                                .message_type = XInternAtom (r->display, "WM_PROTOCOLS", False) } };

  event.xclient.data.l[0] = (long) XInternAtom (r->display, "_NET_WM_PING", False);
  event.xclient.data.l[1] = ++r->pings;
  event.xclient.data.l[2] = (long) r->window;
  XSendEvent (r->display, r->window, False, NoEventMask, &event);
  XFlush (r->display);
}

/* The last ping may find the window killed already; that it does not end before, check_alive sees. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static void
check_alive (Round *r)
{
  int status = 0;

  if (waitpid (r->pid, &status, WNOHANG) != 0)
    g_error ("the program ended by itself: %s %d", WIFSIGNALED (status) ? "signal" : "exit",
             WIFSIGNALED (status) ? WTERMSIG (status) : WEXITSTATUS (status));
}

/* FALSE: not before @until. */
static gboolean
wait_for_answer (Round *r, gint64 until)
{
  gint64 asked = g_get_monotonic_time ();
  gint64 now = asked;

  for (; r->answered < r->pings && now < until; now = g_get_monotonic_time ())
    {
      take_events (r, MAX (1, (until - now) / 1000));
      check_alive (r);
    }
  r->slowest = MAX (r->slowest, now - asked);
  return r->answered >= r->pings;
}

static void
settle (Round *r)
{
  ping (r);
  g_assert_true (wait_for_answer (r, g_get_monotonic_time () + PATIENCE));
}

/* @with: held down meanwhile; NoSymbol for nothing. */
static void
press_with (Round *r, KeySym with, KeySym symbol)
{
  KeyCode held = with != NoSymbol ? XKeysymToKeycode (r->display, with) : 0, code = XKeysymToKeycode (r->display, symbol);

  g_assert_cmpint (code, !=, 0);
  if (held != 0)
    XTestFakeKeyEvent (r->display, held, True, CurrentTime);
  XTestFakeKeyEvent (r->display, code, True, CurrentTime);
  XTestFakeKeyEvent (r->display, code, False, CurrentTime);
  if (held != 0)
    XTestFakeKeyEvent (r->display, held, False, CurrentTime);
  XSync (r->display, False);
}

static void
press (Round *r, KeySym symbol)
{
  press_with (r, symbol >= XK_A && symbol <= XK_Z ? XK_Shift_L : NoSymbol, symbol);
}

/* --- the office file --- */

/* What follows @mark in the text of the plan that holds it; NULL where none does. */
static const char *
find_mark (const json_t *json, const char *mark)
{
  const char *at = json_is_string (json) ? strstr (json_string_value (json), mark) : NULL;
  const char *found = at != NULL ? at + strlen (mark) : NULL;
  const char *key;
  json_t *child;
  gsize i;

  json_array_foreach (json, i, child)
    found = found != NULL ? found : find_mark (child, mark);
  json_object_foreach ((json_t *) json, key, child)
    found = found != NULL ? found : find_mark (child, mark);
  return found;
}

static char *
stored_text (SasDb *db, const char *mark)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, NIP, 2026, SAS_PLAN_CURRENT, NULL, &error);
  g_autoptr (json_t) json = NULL;

  g_assert_no_error (error);
  json = sas_plan_to_json (plan);
  return g_strdup (find_mark (json, mark));
}

static gboolean
mark_is_stored (Round *r)
{
  g_autoptr (SasDb) db = sas_office_open (r->office.path, SAS_DB_READ_ONLY, NULL);
  g_autofree char *text = db != NULL ? stored_text (db, r->mark) : NULL;

  return text != NULL;
}

/* One plan with a few empty fields. */
static void
make_office (Round *r)
{
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  gint64 revision = 0;

  fixture_set_up (&r->office, NULL);
  g_assert_cmpuint (plan->results->len, >=, FIELDS);
  for (guint i = 0; i < FIELDS; i++)
    sas_record_set_text (&sas_result_type, sas_plan_result (plan, i), "text", NULL);
  sas_plan_store_save (r->office.db, plan, &revision, r->office.operator_, &r->office.error);
  g_assert_no_error (r->office.error);
  g_clear_pointer (&r->office.db, sas_db_close);
}

/* --- a round --- */

/* A small window has no paper beside the editor to draw again at each key. */
static void
make_config (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "sasaran", NULL);
  g_autofree char *path = g_build_filename (folder, "sasaran.ini", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[window]\nwidth=1024\nheight=700\n", -1, NULL));
}

static void
start (Round *r, const char *program)
{
  const char *const command[] = { program, r->office.path, NULL };
  gint64 end = g_get_monotonic_time () + PATIENCE;

  g_spawn_async (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &r->pid, &r->office.error);
  g_assert_no_error (r->office.error);
  while (r->window == None && g_get_monotonic_time () < end)
    take_events (r, 100);
  g_assert_true (r->window != None);
  for (int calm = 0; calm < 5; calm++)   /* the office is opened beside the window, in a thread */
    {
      settle (r);
      g_usleep (50 * 1000);
    }
  XSetInputFocus (r->display, r->window, RevertToParent, CurrentTime);
  settle (r);
}

/* Alt+3 for the plans, F6 past the sidebar into the panes, F8 to an empty field, a mark that was not used before. */
static void
write_mark (Round *r, char attempt)
{
  press_with (r, XK_Alt_L, XK_3);
  settle (r);
  press (r, XK_F6);
  press (r, XK_F6);
  press (r, XK_F8);
  settle (r);
  g_snprintf (r->mark, sizeof r->mark, "Awal%c", attempt);
  for (const char *at = r->mark; *at != '\0'; at++)
    press (r, (KeySym) *at);
  settle (r);
}

/* Keys that come before the page is there are lost, so this tries again; the pen is known to be in the field whose mark the
 * office file has. */
static void
begin_to_write (Round *r)
{
  for (char attempt = 'A'; attempt <= 'Z' && !(attempt > 'A' && mark_is_stored (r)); attempt++)
    {
      gint64 enough = g_get_monotonic_time () + 3 * G_USEC_PER_SEC;

      write_mark (r, attempt);
      while (!mark_is_stored (r) && g_get_monotonic_time () < enough)
        take_events (r, 50);
    }
  g_assert_true (mark_is_stored (r));
}

/* At a person's speed, never pausing as long as would let the program save in peace. */
static void
type_until (Round *r, GRand *random, gint64 end)
{
  gint64 next = g_get_monotonic_time ();

  r->slowest = 0;
  while (r->typed->len < MOST && next < end)
    {
      char letter = (char) ('a' + g_rand_int_range (random, 0, 26));

      while (g_get_monotonic_time () < next)
        take_events (r, (next - g_get_monotonic_time ()) / 1000);
      press (r, (KeySym) letter);
      ping (r);
      if (!wait_for_answer (r, end))
        break;
      r->typed_at[r->typed->len] = g_get_monotonic_time ();
      g_string_append_c (r->typed, letter);
      next = MAX (next, r->typed_at[r->typed->len - 1]) + g_rand_int_range (random, 60, 140) * 1000;
    }
  while (g_get_monotonic_time () < end)
    take_events (r, (end - g_get_monotonic_time ()) / 1000);
}

/* How much of what was typed must be stored when the end comes at @end. */
static gsize
owed (Round *r, gint64 end)
{
  gsize count = 0;

  while (count < r->typed->len && r->typed_at[count] <= end - PROMISE - r->slowest)
    count++;
  return count;
}

static void
kill_window (Round *r)
{
  int status;

  g_assert_cmpint (kill (r->pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (r->pid, &status, 0), ==, r->pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);  /* and it had not died before */
}

static void
check_office (Round *r, gint64 began, gint64 killed)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  gsize due = owed (r, killed);

  fixture_reopen (&r->office);
  text = stored_text (r->office.db, r->mark);
  g_assert_nonnull (text);
  printf ("killed after %d ms: %" G_GSIZE_FORMAT " characters typed, %" G_GSIZE_FORMAT " owed, %" G_GSIZE_FORMAT
          " stored; answers took at most %d ms\n", (int) ((killed - began) / 1000), r->typed->len, due,
          strlen (text), (int) (r->slowest / 1000));
  fflush (stdout);
  /* What came after the last answer may be stored too. */
  if (!g_str_has_prefix (r->typed->str, text) && !g_str_has_prefix (text, r->typed->str))
    g_error ("“%s” was typed, “%s” is stored", r->typed->str, text);
  g_assert_cmpuint (strlen (text), >=, due);
  faults = sas_check (r->office.db, TRUE, NULL, &r->office.error);
  g_assert_no_error (r->office.error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
run (const char *program, GRand *random)
{
  Round r = { .typed = g_string_new (NULL) };
  gint64 began, end;

  make_office (&r);
  make_config ();
  g_setenv ("GTK_A11Y", "none", TRUE);  /* no registry on the private bus */
  r.display = XOpenDisplay (NULL);
  g_assert_nonnull (r.display);
  XSelectInput (r.display, DefaultRootWindow (r.display), SubstructureNotifyMask);
  start (&r, program);
  begin_to_write (&r);
  began = g_get_monotonic_time ();
  end = began + g_rand_int_range (random, 200, LONGEST) * 1000;
  type_until (&r, random, end);
  end = g_get_monotonic_time ();
  kill_window (&r);
  check_office (&r, began, end);
  XCloseDisplay (r.display);
  fixture_tear_down (&r.office, NULL);
  g_string_free (r.typed, TRUE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) random = NULL;

  g_test_init (&argc, &argv, NULL);  /* where the data of the tests is */
  g_assert_cmpint (argc, ==, 4);
  XSetErrorHandler (ignore_error);
  random = g_rand_new_with_seed ((guint32) strtoul (argv[3], NULL, 10));
  for (int rounds = atoi (argv[2]); rounds > 0; rounds--)
    run (argv[1], random);
  return 0;
}
