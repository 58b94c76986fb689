/* bench-frames CLI: what the window's own thread does between two frames, by the frame clock, beside the frames of a window with
 * nothing in it: a role matrix of 30 results and 60 people (first seen, scrolled, typed into) and a library of 100,000 entries
 * searched as one types. CPU time of the main thread from frame to frame, so that what is done between them counts too. */
#include "config.h"
#include <glib/gstdio.h>
#include <stdio.h>
#include <time.h>
#include "sas-library-dialog.h"
#include "sas-matrix-page-private.h"
#include "sas-plan-check.h"
#include "ui-office.h"

#define LEADER  "197503212000121007"   /* Kepala Bidang Sumber Daya Air of the sample office */
#define YEAR    2027                   /* in which nobody of it has a plan yet */
#define RESULTS 30
#define PEOPLE  60
#define ENTRIES 100000
#define FRAME   16.0                   /* ms */
#define EMPTY_FRAMES 200
#define CHECKS  200
#define ENTERS  40

/* --- an office large enough --- */

static const char *const things[] = {
  "jaringan irigasi", "drainase perkotaan", "data hidrologi", "bangunan pengendali banjir", "perizinan air tanah", "embung desa",
};

static void
run (const char *cli, const char *office, const char *const *words)
{
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  int status;

  g_strv_builder_add_many (command, cli, "--store", office, NULL);
  g_strv_builder_addv (command, (const char **) words);
  argv = g_strv_builder_end (command);
  if (!g_spawn_sync (NULL, argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &said, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s%s", words[0], error->message, said);
}
#define RUN(cli, office, ...) run (cli, office, (const char *const[]) { __VA_ARGS__, NULL })

static char *
write_file (const char *folder, const char *name, GString *text)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_string_free (text, TRUE);
  return path;
}

static char *
member_nip (guint member)
{
  return g_strdup_printf ("19850101201001%u%03u", 1 + member % 2, member + 1);
}

static char *
result_text (guint result)
{
  return g_strdup_printf ("Meningkatnya %s kabupaten yang andal pada wilayah sungai %u", things[result % G_N_ELEMENTS (things)], result + 1);
}

static char *
write_staff (const char *folder)
{
  GString *text = g_string_new ("NIP;NAMA;JABATAN NAMA;UNOR ID;UNOR NAMA;NIP ATASAN\n");

  for (guint m = 0; m < PEOPLE; m++)
    {
      g_autofree char *nip = member_nip (m);

      g_string_append_printf (text, "\"%s\";Anggota %c%c;Pengelola Sumber Daya Air;UNOR-40;Bidang Sumber Daya Air;\"" LEADER "\"\n", nip,
                              'A' + m / 26, 'a' + m % 26);
    }
  return write_file (folder, "pegawai.csv", text);
}

static char *
write_plan (const char *folder)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "{\"nip\": \"" LEADER "\", \"year\": %d, \"version\": 1, \"state\": \"draft\", \"regulation\": "
                          "\"permenpanrb-6-2022\", \"approach\": \"quantitative\", \"model\": \"ja-jf\", \"from\": \"%d-01-01\", "
                          "\"to\": \"%d-12-31\", \"results\": [", YEAR, YEAR, YEAR);
  for (guint r = 0; r < RESULTS; r++)
    {
      g_autofree char *result = result_text (r);

      g_string_append_printf (text, "%s{\"kind\": \"main\", \"text\": \"%s\", \"indicators\": [{\"aspect\": \"quantity\", \"text\": "
                              "\"Persentase kondisi baik\", \"target\": \"85\", \"unit\": \"%%\"}]}", r > 0 ? ", " : "", result);
    }
  g_string_append (text, "]}");
  return write_file (folder, "pimpinan.json", text);
}

static char *
write_sheet (const char *folder)
{
  GString *text = g_string_new ("{\"leader\": {\"nip\": \"" LEADER "\"}, \"columns\": [");

  for (guint r = 0; r < RESULTS; r++)
    {
      g_autofree char *result = result_text (r);

      g_string_append_printf (text, "%s\"%s\"", r > 0 ? ", " : "", result);
    }
  g_string_append (text, "], \"members\": [");
  for (guint m = 0; m < PEOPLE; m++)
    {
      g_autofree char *nip = member_nip (m);

      g_string_append_printf (text, "%s{\"nip\": \"%s\", \"cells\": [", m > 0 ? ", " : "", nip);
      for (guint r = 0; r < RESULTS; r++)
        g_string_append_printf (text, "%s[\"Terpeliharanya %s pada %u ruas yang dilayani petugas\"]", r > 0 ? ", " : "",
                                things[(r + m) % G_N_ELEMENTS (things)], m + r);
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");
  return write_file (folder, "matriks.json", text);
}

static char *
write_library (const char *folder)
{
  GString *text = g_string_new ("Rencana Hasil Kerja;Indikator;Jabatan;Unit Kerja\n");

  for (guint i = 0; i < ENTRIES; i++)
    g_string_append_printf (text, "Meningkatnya %s yang andal nomor %u;Persentase kondisi baik;Jabatan %u;Bidang %u\n",
                            things[i % G_N_ELEMENTS (things)], i, i % 400, i % 60);
  return write_file (folder, "pustaka.csv", text);
}

static char *
make_office (const char *cli, const char *folder)
{
  char *office = g_build_filename (folder, "besar.sasaran", NULL);
  g_autofree char *staff = write_staff (folder);
  g_autofree char *plan = write_plan (folder);
  g_autofree char *sheet = write_sheet (folder);
  g_autofree char *library = write_library (folder);

  RUN (cli, office, "create", "--sample");
  RUN (cli, office, "import", staff, "--kind", "staff");
  RUN (cli, office, "set", "plan", plan);
  RUN (cli, office, "matrix", "set", sheet, "--nip", LEADER, "--year", G_STRINGIFY (YEAR));
  RUN (cli, office, "library", "import", library);
  return office;
}

/* --- frames --- */

/* The longest frame of each act, such as a key, so that the frames in which nothing happens hide none. */
typedef struct { GArray *acts; double last, longest; GdkFrameClock *clock; gulong handler; } Frames;

static double
thread_ms (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return used.tv_sec * 1e3 + used.tv_nsec / 1e6;
}

static void
on_frame (GdkFrameClock *clock, gpointer data)
{
  Frames *frames = data;
  double now = thread_ms ();

  frames->longest = MAX (frames->longest, now - frames->last);
  frames->last = now;
}

static void
frames_begin (Frames *frames, GtkWidget *widget)
{
  frames->acts = g_array_new (FALSE, FALSE, sizeof (double));
  frames->clock = gtk_widget_get_frame_clock (widget);
  frames->handler = g_signal_connect (frames->clock, "after-paint", G_CALLBACK (on_frame), frames);
  frames->longest = 0;
  frames->last = thread_ms ();
}

/* Something was done, and all of it is on the screen. */
static void
frames_act (Frames *frames)
{
  g_array_append_val (frames->acts, frames->longest);
  frames->longest = 0;
}

static int
compare (const void *a, const void *b)
{
  return *(const double *) a > *(const double *) b ? 1 : -1;
}

typedef struct { double median, worst; } Span;

static Span
span_of (GArray *times)
{
  Span span;

  g_assert_cmpuint (times->len, >, 0);
  g_array_sort (times, compare);
  span.median = g_array_index (times, double, times->len / 2);
  span.worst = g_array_index (times, double, times->len - 1);
  g_array_unref (times);
  return span;
}

static Span
frames_end (Frames *frames)
{
  g_signal_handler_disconnect (frames->clock, frames->handler);
  return span_of (frames->acts);
}

static void
tell (const char *work, Span ours, Span empty)
{
  printf ("%s, worst|%.3f|one frame|%.3f|1\n", work, ours.worst, FRAME);
  printf ("%s, median|%.3f|an empty window's frame|%.3f|\n", work, ours.median, empty.median);
}

/* --- what is done --- */

static Span
empty_window (void)
{
  GtkWidget *window = gtk_window_new ();
  Frames frames;
  Span span;

  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle (window);
  frames_begin (&frames, window);
  for (guint i = 0; i < EMPTY_FRAMES; i++)
    {
      gtk_widget_queue_draw (window);
      gtk_test_widget_wait_for_draw (window);
      frames_act (&frames);
    }
  span = frames_end (&frames);
  gtk_window_destroy (GTK_WINDOW (window));
  return span;
}

static SasMatrixPage *
open_matrix (UiOffice *office)
{
  GtkWidget *window = GTK_WIDGET (office->window);
  SasMatrixPage *page;

  sas_window_go_to (office->window, "matrix", NULL);
  ui_settle (window);
  sas_session_set_year (sas_window_get_session (office->window), YEAR);
  page = SAS_MATRIX_PAGE (ui_find_type (window, SAS_TYPE_MATRIX_PAGE));
  ui_settle (window);
  return page;
}

static Span
first_paint (UiOffice *office, SasMatrixPage *page)
{
  Frames frames;

  frames_begin (&frames, GTK_WIDGET (office->window));
  sas_window_go_to (office->window, "matrix", LEADER);
  ui_wait_until (sas_matrix_page_get_matrix (page) != NULL && sas_matrix_page_get_matrix (page)->columns->len == RESULTS);
  ui_settle (GTK_WIDGET (office->window));
  frames_act (&frames);
  g_assert_cmpuint (sas_matrix_page_get_matrix (page)->members->len, >=, PEOPLE);
  return frames_end (&frames);
}

static void
sweep (Frames *frames, GtkWidget *window, GtkAdjustment *adjustment)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  for (double at = 0; at <= end; at += 53)
    {
      gtk_adjustment_set_value (adjustment, at);
      gtk_test_widget_wait_for_draw (window);
      frames_act (frames);
    }
}

static Span
scroll (UiOffice *office, SasMatrixPage *page)
{
  GtkWidget *window = GTK_WIDGET (office->window);
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (page->grid), GTK_TYPE_SCROLLED_WINDOW));
  Frames frames;

  frames_begin (&frames, window);
  sweep (&frames, window, gtk_scrolled_window_get_vadjustment (scroller));
  sweep (&frames, window, gtk_scrolled_window_get_hadjustment (scroller));
  return frames_end (&frames);
}

static Span
keys (UiOffice *office, SasMatrixPage *page)
{
  GtkWidget *window = GTK_WIDGET (office->window);
  Frames frames;

  gtk_widget_grab_focus (GTK_WIDGET (page->grid));
  g_assert_true (sas_matrix_grid_set_cursor (page->grid, PEOPLE / 2, RESULTS / 2));
  ui_settle (window);
  frames_begin (&frames, window);
  for (const char *letter = "Terjaganya pintu air sepanjang musim hujan"; *letter != '\0'; letter++)
    {
      ui_type (window, (const char[]) { *letter, '\0' });
      ui_settle (window);
      frames_act (&frames);
    }
  ui_key (window, "Escape");
  ui_settle (window);
  return frames_end (&frames);
}

/* Each takes a cell into the plan of whoever sits in its row, which is stored and read again before the next. */
static Span
enters (UiOffice *office, SasMatrixPage *page)
{
  GtkWidget *window = GTK_WIDGET (office->window);
  Frames frames;

  g_assert_true (sas_matrix_grid_set_cursor (page->grid, 0, RESULTS / 2));
  ui_settle (window);
  frames_begin (&frames, window);
  for (guint i = 0; i < ENTERS; i++)
    {
      SasMatrixBoard *before = sas_matrix_desk_get_board (page->desk);

      ui_type (window, "Baru");
      ui_settle (window);
      frames.longest = 0;   /* of the letters */
      ui_key (window, "Return");
      ui_wait_until (sas_matrix_desk_get_board (page->desk) != before);
      ui_spin (40);   /* the message and the rest of the words come with later frames */
      ui_settle (window);
      frames_act (&frames);
    }
  return frames_end (&frames);
}

static Span
library (UiOffice *office)
{
  GtkWidget *window = GTK_WIDGET (office->window), *dialog;
  Frames frames;
  Span span;

  sas_library_ask_async (window, sas_window_get_session (office->window), "Jabatan 7", "Bidang 7", NULL, NULL);
  ui_wait_until (ui_dialog_of (window) != NULL);
  dialog = GTK_WIDGET (ui_dialog_of (window));
  ui_settle (dialog);
  frames_begin (&frames, dialog);
  for (const char *letter = "jaringan irigasi yang andal"; *letter != '\0'; letter++)
    {
      ui_type (dialog, (const char[]) { *letter, '\0' });
      ui_settle (dialog);
      ui_spin (40);   /* what it finds comes from another thread */
      ui_settle (dialog);
      frames_act (&frames);
    }
  span = frames_end (&frames);
  gtk_window_close (GTK_WINDOW (dialog));
  ui_settle (window);
  return span;
}

static Span
check (SasMatrixPage *page)
{
  SasMatrixBoard *board = sas_matrix_desk_get_board (page->desk);
  g_autofree char *nip = member_nip (PEOPLE / 2);
  const SasPlan *plan = g_hash_table_lookup (board->plans, nip);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_nonnull (plan);
  for (guint i = 0; i < CHECKS; i++)
    {
      double start = thread_ms (), used;
      g_autoptr (GPtrArray) findings = sas_plan_check (plan);

      used = thread_ms () - start;
      g_assert_cmpuint (findings->len, >, 0);
      g_array_append_val (times, used);
    }
  return span_of (times);
}

int
main (int argc, char **argv)
{
  g_autofree char *cli = g_canonicalize_filename (argv[1], NULL);
  g_autofree char *path = NULL;
  UiOffice office;
  SasMatrixPage *page;
  Span empty;

  ui_init (&argc, &argv);
  empty = empty_window ();
  ui_office_set_up (&office, FALSE);
  path = make_office (cli, office.folder);
  ui_office_open (&office, path);
  page = open_matrix (&office);
  tell ("matrix 30 x 60 first seen", first_paint (&office, page), empty);
  tell ("matrix 30 x 60 scrolled", scroll (&office, page), empty);
  tell ("matrix 30 x 60, a key", keys (&office, page), empty);
  tell ("matrix 30 x 60, Enter", enters (&office, page), empty);
  tell ("check of a plan of 30 results", check (page), empty);
  tell ("library of 100,000, a key", library (&office), empty);
  ui_office_tear_down (&office);
  return 0;
}
