/* Names of files, what kind they are, and what is said of them beside an evaluation. */
#include <string.h>
#include "sas-evidence.h"

static void
test_names (void)
{
  static const struct { const char *path, *name; } cases[] = {
    { "laporan.pdf", "laporan.pdf" }, { "/tmp/a b/Laporan Akhir.pdf", "Laporan Akhir.pdf" }, { "C:\\data\\foto.jpg", "foto.jpg" },
    { "../../etc/passwd", "passwd" }, { "..", "bukti" }, { "/", "bukti" }, { "", "bukti" }, { ".bashrc", "bashrc" }, { "akhir. . ", "akhir" },
    { "a<b>:\"|?*.txt", "ab.txt" }, { "nota\n\x01.txt", "nota.txt" }, { "foto\xe2\x80\xaegpj.exe", "fotogpj.exe" }, { "con.txt", "_con.txt" },
    { "LPT1", "_LPT1" }, { "contoh.txt", "contoh.txt" }, { "surat é.odt", "surat é.odt" }, { "rusak\xff.pdf", "rusak\xef\xbf\xbd.pdf" },
  };
  g_autofree char *long_ = g_strnfill (500, 'a');
  g_autofree char *path = g_strconcat (long_, ".pdf", NULL);
  g_autofree char *cut = sas_evidence_clean_name (path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = sas_evidence_clean_name (cases[i].path);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_assert_cmpuint (strlen (cut), ==, 120);
  g_assert_true (g_str_has_suffix (cut, "a.pdf"));
}

static void
test_media (void)
{
  static const struct { const char *bytes; gsize size; const char *name, *media; } cases[] = {
    { "%PDF-1.7", 8, "x.txt", "application/pdf" }, { "\xff\xd8\xff\xe0", 4, "x", "image/jpeg" }, { "halo", 4, "x.pdf", "text/plain" },
    { "PK\x03\x04...", 7, "x.XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    { "PK\x03\x04", 4, "x.pdf", "application/zip" }, { "PK", 2, "x.zip", "text/plain" }, { "a\0b", 3, "x", "application/octet-stream" },
    { "ab\xc3", 3, "x", "text/plain" },   /* a letter that was cut */
    { "\xc3\xc3\xc3\xc3\xc3\xc3", 6, "x", "application/octet-stream" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (sas_evidence_media ((const guint8 *) cases[i].bytes, cases[i].size, cases[i].name), ==, cases[i].media);
}

static SasEvidence *
file_of (int result, int indicator, const char *name)
{
  SasEvidence *evidence = sas_record_new (&sas_evidence_type);

  evidence->result = result;
  evidence->indicator = indicator;
  sas_record_set_text (&sas_evidence_type, evidence, "name", name);
  return evidence;
}

static SasEvaluation *
two_realisations (void)
{
  SasEvaluation *evaluation = sas_evaluation_new ("197811032005011006", 2026, SAS_PERIOD_Q1);

  for (int i = 0; i < 2; i++)
    {
      SasRealisation *realisation = sas_record_new (&sas_realisation_type);

      realisation->result = i;
      g_ptr_array_add (evaluation->realisations, realisation);
    }
  return evaluation;
}

static void
test_named_once (void)
{
  g_autoptr (SasEvaluation) evaluation = two_realisations ();
  g_autoptr (SasEvidence) file = file_of (1, -1, "nota.pdf");
  g_autoptr (SasEvidence) elsewhere = file_of (7, -1, "nota.pdf");
  const SasRealisation *second = g_ptr_array_index (evaluation->realisations, 1);

  g_assert_true (sas_evaluation_name_evidence (evaluation, file));
  g_assert_false (sas_evaluation_name_evidence (evaluation, file));
  g_assert_false (sas_evaluation_name_evidence (evaluation, elsewhere));
  g_assert_cmpuint (second->evidence->len, ==, 1);
  g_assert_true (sas_evaluation_unname_evidence (evaluation, file));
  g_assert_false (sas_evaluation_unname_evidence (evaluation, file));
  g_assert_cmpuint (second->evidence->len, ==, 0);
}

static void
test_findings (void)
{
  g_autoptr (SasEvaluation) evaluation = two_realisations ();
  g_autoptr (SasEvidence) here = file_of (1, 2, "nota.pdf");
  g_autoptr (SasEvidence) gone = file_of (9, -1, "lama.pdf");
  const struct { SasEvidenceLook look; gboolean removed; const char *rule; } cases[] = {
    { { here, SAS_EVIDENCE_SAME, FALSE }, FALSE, NULL }, { { here, SAS_EVIDENCE_SAME, TRUE }, FALSE, "evidence-later" },
    { { here, SAS_EVIDENCE_CHANGED, TRUE }, FALSE, "evidence-changed" }, { { here, SAS_EVIDENCE_GONE, FALSE }, FALSE, "evidence-gone" },
    { { gone, SAS_EVIDENCE_SAME, FALSE }, TRUE, NULL }, { { gone, SAS_EVIDENCE_SAME, TRUE }, TRUE, "evidence-removed" },
  };

  sas_record_set_text (&sas_evidence_type, gone, "removed", "2026-11-24T03:42:10Z");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) findings = sas_evidence_findings (evaluation, &cases[i].look, 1);
      const SasFinding *finding = findings->len > 0 ? g_ptr_array_index (findings, 0) : NULL;

      g_assert_cmpstr (finding != NULL ? finding->rule : NULL, ==, cases[i].rule);
      if (finding == NULL)
        continue;
      g_assert_nonnull (strstr (finding->message, cases[i].look.evidence->name));
      g_assert_cmpstr (finding->path, ==, cases[i].removed ? "" : "realisations/1");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/names", test_names);
  g_test_add_func ("/evidence/media", test_media);
  g_test_add_func ("/evidence/named-once", test_named_once);
  g_test_add_func ("/evidence/findings", test_findings);
  return g_test_run ();
}
