/* Beyond the golden cases (test-golden): what people and spreadsheets write, and how a number is shown. */
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-rank.h"

static const struct { const char *text; SasNipWhy why; const char *number; const char *offending; } cases[] = {
  { "198609262015051001", SAS_NIP_OK, "198609262015051001", "" },
  { "19860926 201505 1 001", SAS_NIP_OK, "198609262015051001", "" },
  { "19860926\xC2\xA0" "201505 1 001", SAS_NIP_OK, "198609262015051001", "" },   /* U+00A0, from a web page */
  { "'198609262015051001", SAS_NIP_OK, "198609262015051001", "" },
  { "=\"198609262015051001\"", SAS_NIP_OK, "198609262015051001", "" },
  { "199608182022211001", SAS_NIP_OK, "199608182022211001", "" },
  { NULL, SAS_NIP_LENGTH, "", "" },
  { "1986092620150510011", SAS_NIP_LENGTH, "", "" },
  { "19881O022014012003", SAS_NIP_NOT_DIGITS, "", "O" },
  { "197406062007011008,00", SAS_NIP_NOT_DIGITS, "", ",00" },
  { "198609262015051001\xFF", SAS_NIP_NOT_DIGITS, "", "?" },
  { "1,98609E+17", SAS_NIP_SPREADSHEET, "", "1,98609E+17" },
  { "1.98609262015051e17", SAS_NIP_SPREADSHEET, "", "1.98609262015051e17" },
  { "198602302015051001", SAS_NIP_BIRTH_DATE, "198602302015051001", "" },
  { "198609262015131001", SAS_NIP_MONTH, "198609262015131001", "" },
  { "198609262015053001", SAS_NIP_SEX, "198609262015053001", "" },
  { "198609262015051000", SAS_NIP_SERIAL, "198609262015051000", "" },
  { "199104212001122001", SAS_NIP_AGE, "199104212001122001", "" },
  { "195001012015051001", SAS_NIP_AGE, "195001012015051001", "" },
};

static void
test_parse (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  SasNip nip = sas_nip_parse (cases[i].text);
  g_autofree char *sentence = sas_nip_explain (&nip);

  g_assert_cmpint (nip.why, ==, cases[i].why);
  g_assert_cmpint (nip.valid, ==, cases[i].why == SAS_NIP_OK);
  g_assert_cmpstr (nip.number, ==, cases[i].number);
  g_assert_cmpstr (nip.offending, ==, cases[i].offending);
  g_assert_true ((sentence == NULL) == nip.valid);
}

static void
test_ages (void)
{
  SasNip ordinary = sas_nip_parse ("198609262015051001"), young = sas_nip_parse ("198609262003091001");

  g_assert_cmpint (ordinary.age, ==, 28);   /* May comes before September */
  g_assert_false (ordinary.odd_age);
  g_assert_true (young.valid && young.odd_age);
}

static void
test_display (void)
{
  static const struct { const char *number; const char *shown; } shown[] = {
    { "198609262015051001", "19860926 201505 1 001" }, { "NRP 77010203", "NRP 77010203" }, { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *text = sas_nip_display (shown[i].number);

      g_assert_cmpstr (text, ==, shown[i].shown);
    }
}

static void
test_ranks (void)
{
  static const struct { const char *text; const char *grade; const char *printed; } ranks[] = {
    { "III/b", "III/b", "Penata Muda Tingkat I (III/b)" }, { "iii/B", "III/b", "Penata Muda Tingkat I (III/b)" },
    { "Penata Muda Tk. I (III/b)", "III/b", "Penata Muda Tingkat I (III/b)" }, { "Penata Muda Tk.I", "III/b", "Penata Muda Tingkat I (III/b)" },
    { "Pembina Utama", "IV/e", "Pembina Utama (IV/e)" }, { "Penata", "III/c", "Penata (III/c)" }, { "III d", "III/d", "Penata Tingkat I (III/d)" },
    { "IX", "IX", "IX" }, { "Gol. IX", "IX", "IX" }, { "XVII", "XVII", "XVII" }, { "XVIII", NULL, NULL }, { "V/a", NULL, NULL }, { "", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      const char *grade = sas_rank_find_grade (ranks[i].text);
      g_autofree char *printed = sas_rank_text (grade);

      g_test_message ("%s", ranks[i].text != NULL ? ranks[i].text : "NULL");
      g_assert_cmpstr (grade, ==, ranks[i].grade);
      g_assert_cmpstr (printed, ==, ranks[i].printed);
    }
}

static void
test_short_names (void)
{
  static const struct { const char *name, *brief; } names[] = {
    { "Sekar Ayuningrum, S.I.P.", "Sekar A." },          { "Dr. Ir. H. Baharuddin Alamsyah, S.T.", "Baharuddin A." },
    { "I Gusti Ngurah Agung, S.Sos.", "I Gusti N." },    { "Slamet", "Slamet" },
    { "Romauli br. Hutagalung", "Romauli H." },          { "Dr.", "Dr." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *brief = sas_name_short (names[i].name);

      g_assert_cmpstr (brief, ==, names[i].brief);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staff/short-names", test_short_names);
  sas_i18n_init ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/nip/parse/%02u", (guint) i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_parse);
    }
  g_test_add_func ("/nip/ages", test_ages);
  g_test_add_func ("/nip/display", test_display);
  g_test_add_func ("/nip/ranks", test_ranks);
  return g_test_run ();
}
