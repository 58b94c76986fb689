/* Searching a library of 100,000 entries as one types: each keystroke is one search, made by the store's thread, so that the window
 * draws meanwhile. Worst and median beside the time of one frame; the first look, while the dialog opens, finds nothing in memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "fixture.h"
#include "sas-library-store.h"

#define ENTRIES 100000
#define POSTS 400
#define UNITS 60
#define FRAME 16.7   /* ms */

static const char *const heads[] = {
  "Tersusunnya", "Tersedianya", "Meningkatnya", "Terlaksananya", "Terkelolanya", "Terpeliharanya", "Terlayaninya", "Terawasinya",
};
static const char *const things[] = {
  "laporan keuangan", "gambar rencana jalan", "arsip dinamis", "pelayanan perizinan", "data kepegawaian", "jaringan irigasi", "aset daerah",
  "kualitas bangunan gedung", "rencana kerja anggaran", "pengaduan masyarakat", "sistem informasi", "drainase perkotaan",
};
static const char *const typed[] = {
  "jalan kabupaten", "gambar rencana", "pelayanan", "laporan keuangan triwulan", "xyzzy tidak ada", "terawasi irigasi 512", "data",
};

static SasLibraryEntry *
entry_new (guint i)
{
  SasResult *result = sas_record_new (&sas_result_type);
  SasIndicator *indicator = sas_record_new (&sas_indicator_type);
  g_autofree char *text = g_strdup_printf ("%s %s kabupaten yang akurat dan tepat waktu nomor %u", heads[i % G_N_ELEMENTS (heads)],
                                           things[i / 7 % G_N_ELEMENTS (things)], i);
  g_autofree char *measure = g_strdup_printf ("Persentase %s yang memenuhi standar", things[i / 3 % G_N_ELEMENTS (things)]);
  g_autofree char *post = g_strdup_printf ("Jabatan %u", i % POSTS);
  g_autofree char *unit = g_strdup_printf ("Bidang %u", i % UNITS);
  SasLibraryEntry *entry;

  sas_record_set_text (&sas_result_type, result, "text", text);
  sas_record_set_text (&sas_indicator_type, indicator, "text", measure);
  g_ptr_array_add (result->indicators, indicator);
  entry = sas_library_entry_new (result, post, unit);
  sas_record_free (&sas_result_type, result);
  return entry;
}

static void
fill (Fixture *f)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_library_entry_free);
  g_autoptr (SasLibraryImport) done = NULL;

  for (guint i = 0; i < ENTRIES; i++)
    g_ptr_array_add (entries, entry_new (i));
  done = sas_library_import (f->db, entries, "pustaka.csv", f->operator_, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (done->added, ==, ENTRIES);
}

static double
search (Fixture *f, const char *text)
{
  const SasLibraryQuery query = { text, "Jabatan 7", "Bidang 7", 60 };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) found = sas_library_find (f->db, &query, &f->error);

  g_assert_no_error (f->error);
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare (const void *a, const void *b)
{
  return *(const double *) a > *(const double *) b ? 1 : -1;
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  Fixture f = { 0 };
  double first;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up (&f, NULL);
  fill (&f);
  fixture_reopen (&f);
  first = search (&f, "");
  for (guint word = 0; word < G_N_ELEMENTS (typed); word++)
    for (gsize letters = 0; letters <= strlen (typed[word]); letters++)
      {
        g_autofree char *part = g_strndup (typed[word], letters);
        double time = search (&f, part);

        g_array_append_val (times, time);
      }
  g_array_sort (times, compare);
  fixture_tear_down (&f, NULL);
  printf ("first look into 100,000 entries, cold|%.4f|one frame|%.1f|6\n", first, FRAME);
  printf ("a key in a library of 100,000, median|%.4f|one frame|%.1f|1\n", g_array_index (times, double, times->len / 2), FRAME);
  printf ("a key in a library of 100,000, worst|%.4f|one frame|%.1f|1\n", g_array_index (times, double, times->len - 1), FRAME);
  return 0;
}
