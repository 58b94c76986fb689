/* Six appraisers with one habit each are told of that habit and no other; a fair one is told nothing. */
#include "sas-bias.h"
#include "sas-i18n.h"

#define GROUP 10

/* The third quarter. */
#define FROM (sas_date_new (2026, 7, 1))
#define TO   (sas_date_new (2026, 9, 30))

static SasRating
rating_of (char letter)
{
  static const SasRating ratings[] = { ['a'] = SAS_RATING_ABOVE, ['m'] = SAS_RATING_MEETS, ['b'] = SAS_RATING_BELOW };

  return ratings[(guchar) letter];
}

/* @letters: rated result and behaviour, then the suggested ones: "amma"; "-": none. (transfer full) */
static SasBiasCase *
make_case (guint number, const char *letters)
{
  SasBiasCase *one = g_new0 (SasBiasCase, 1);

  one->nip = g_strdup_printf ("1985031520080120%02u", number);
  one->result = rating_of (letters[0]);
  one->behaviour = rating_of (letters[1]);
  one->suggested_result = rating_of (letters[2]);
  one->suggested_behaviour = rating_of (letters[3]);
  one->evidence = g_array_new (FALSE, FALSE, sizeof (SasDate));
  one->comments = g_ptr_array_new_with_free_func (g_free);
  return one;
}

static void
add_evidence (SasBiasCase *one, SasDate date)
{
  g_array_append_val (one->evidence, date);
}

/* A group rated as @letters say, one string a person, over and over. (transfer full) */
static GPtrArray *
make_group (const char *const *letters, guint kinds, guint people)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_bias_case_free);

  for (guint i = 0; i < people; i++)
    {
      SasBiasCase *one = make_case (i, letters[i % kinds]);

      for (guint k = 0; k < 3; k++)
        add_evidence (one, sas_date_new (2026, 7 + k, 5 + i % 20));
      g_ptr_array_add (one->comments,
                       g_strdup_printf ("Pegawai %u menyelesaikan laporan nomor %u lebih awal.", i, i * 7));
      g_ptr_array_add (cases, one);
    }
  return cases;
}

static void
assert_only (GPtrArray *cases, SasBias bias, guint count)
{
  g_autoptr (GPtrArray) signs = sas_bias_find (cases, FROM, TO);
  const SasBiasSign *sign;

  for (guint i = 0; i < signs->len; i++)
    g_test_message ("%s", ((SasBiasSign *) g_ptr_array_index (signs, i))->sentence);
  g_assert_cmpuint (signs->len, ==, 1);
  sign = g_ptr_array_index (signs, 0);
  g_assert_cmpstr (sas_biases[sign->bias], ==, sas_biases[bias]);
  g_assert_cmpuint (sign->count, ==, count);
  g_assert_cmpuint (sign->nips->len, ==, count);
  g_assert_cmpuint (sign->people, ==, cases->len);
}

static void
assert_silent (GPtrArray *cases)
{
  g_autoptr (GPtrArray) signs = sas_bias_find (cases, FROM, TO);

  if (signs->len > 0)
    g_error ("%s", ((SasBiasSign *) g_ptr_array_index (signs, 0))->sentence);
}

static const struct { const char *name; SasBias bias; const char *letters[5]; guint kinds, count; } habits[] = {
  { "lenient", SAS_BIAS_LENIENCY, { "aamm", "ammm", "ambm", "mmmm", "aamm" }, 5, 8 },
  { "severe", SAS_BIAS_SEVERITY, { "mbmm", "bmmm", "bmam", "mmmm", "mbmm" }, 5, 8 },
  { "in-the-middle", SAS_BIAS_CENTRAL_TENDENCY, { "mmam", "mmbm", "mmmm", "mmmm", "mmmm" }, 5, 4 },
  { "halo", SAS_BIAS_HALO, { "aaam", "bbbm", "mmmm", "aaaa", "mmmb" }, 5, 6 },
};

static void
test_habit (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) cases = make_group (habits[i].letters, habits[i].kinds, GROUP);

  assert_only (cases, habits[i].bias, habits[i].count);
}

static const char *const fair[] = { "aaaa", "mmmm", "mama", "bmbm", "amam", "mbmb" };

static void
test_recency (void)
{
  g_autoptr (GPtrArray) cases = make_group (fair, G_N_ELEMENTS (fair), GROUP);
  g_autoptr (GPtrArray) signs = NULL;

  for (guint i = 0; i < 5; i++)
    {
      SasBiasCase *one = g_ptr_array_index (cases, i);

      g_array_set_size (one->evidence, 0);
      for (guint k = 0; k < 4; k++)
        add_evidence (one, sas_date_new (2026, 9, 1 + 7 * k));
    }
  assert_only (cases, SAS_BIAS_RECENCY, 5);
  /* Of the month of September alone all evidence is from its last days. */
  signs = sas_bias_find (cases, sas_date_new (2026, 9, 1), TO);
  g_assert_cmpuint (signs->len, ==, 0);
  /* One piece from July, and he is not meant. */
  add_evidence (g_ptr_array_index (cases, 0), sas_date_new (2026, 7, 20));
  assert_silent (cases);
}

static void
test_copied (void)
{
  g_autoptr (GPtrArray) cases = make_group (fair, G_N_ELEMENTS (fair), GROUP);

  for (guint i = 0; i < 6; i++)
    g_ptr_array_add (((SasBiasCase *) g_ptr_array_index (cases, i))->comments, g_strdup ("Pertahankan!"));
  assert_silent (cases);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (((SasBiasCase *) g_ptr_array_index (cases, i))->comments,
                     g_strdup (i == 0 ? "Kinerja sudah baik, tingkatkan terus kedisiplinan."
                                      : "KINERJA sudah baik,  tingkatkan terus kedisiplinan"));
  assert_only (cases, SAS_BIAS_COPIED_COMMENTS, 3);
}

/* Fair: he rates as suggested, but for one in ten; everybody has evidence from before the last month, and words of his
 * own. The sequence of numbers is the same in each run. */
static void
test_fair (void)
{
  static const char letters[] = "amb";
  guint32 state = 20221106;

  for (guint round = 0; round < 400; round++)
    {
      guint people = 1 + round % 40;
      g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_bias_case_free);

      for (guint i = 0; i < people; i++)
        {
          char word[5] = "mmmm";
          SasBiasCase *one;

          for (guint k = 0; k < 2; k++)
            {
              state = state * 1664525u + 1013904223u;
              word[k] = word[k + 2] = letters[(state >> 16) % 3];
            }
          if (i > 0 && i % 10 == 0)
            word[0] = letters[(state >> 8) % 3];
          one = make_case (i, word);
          for (guint k = 0; k < 1 + (state >> 20) % 5; k++)
            add_evidence (one, FROM + (state >> (k + 4)) % 60);
          g_ptr_array_add (one->comments,
                           g_strdup_printf ("Hasil kerja nomor %u selesai pada minggu ke-%u.", i, round));
          g_ptr_array_add (cases, one);
        }
      assert_silent (cases);
    }
}

/* Of four people nothing is said, whatever they show; of those who are not rated or marked neither. */
static void
test_too_few (void)
{
  g_autoptr (GPtrArray) four = make_group (habits[0].letters, 1, 4);
  g_autoptr (GPtrArray) five = make_group (habits[0].letters, 1, 5);
  static const char *const unknown[] = { "aa--", "--aa", "a-m-" };
  g_autoptr (GPtrArray) unmarked = make_group (unknown, G_N_ELEMENTS (unknown), GROUP);
  g_autoptr (GPtrArray) nobody = make_group (unknown, 1, 0);

  assert_silent (four);
  assert_only (five, SAS_BIAS_LENIENCY, 5);
  assert_silent (unmarked);
  assert_silent (nobody);
}

static void
test_case_of_evaluation (void)
{
  g_autoptr (SasPlan) plan = sas_plan_new ("198503152008012005", 2026);
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (SasDate));
  SasDate day = FROM;
  SasBiasCase *one;

  g_ptr_array_add (plan->results, sas_record_new (&sas_result_type));
  g_ptr_array_add (sas_plan_result (plan, 0)->indicators, sas_record_new (&sas_indicator_type));
  evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);
  sas_evaluation_set_mark (evaluation, 0, SAS_RATING_BELOW);
  evaluation->result_rating = SAS_RATING_ABOVE;
  sas_record_set_text (&sas_evaluation_type, evaluation, "notes", "Pertahankan.");
  g_array_append_val (days, day);
  one = sas_bias_case_new (evaluation, plan, days);
  g_assert_cmpint (one->result, ==, SAS_RATING_ABOVE);
  g_assert_cmpint (one->suggested_result, ==, SAS_RATING_BELOW);
  g_assert_cmpint (one->suggested_behaviour, ==, SAS_RATING_NONE);
  g_assert_cmpuint (one->evidence->len, ==, 1);
  g_assert_cmpuint (one->comments->len, ==, 1);
  sas_bias_case_free (one);
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) cases = make_group (habits[3].letters, 5, GROUP);
  g_autoptr (GPtrArray) signs = sas_bias_find (cases, FROM, TO);
  const SasBiasSign *sign = g_ptr_array_index (signs, 0);

  g_assert_cmpstr (sign->sentence, ==,
                   "10 dari 10 orang mendapat rating yang sama untuk hasil kerja dan perilaku kerja; "
                   "pada 6 di antaranya penandaan membedakannya.");
  for (guint i = 0; i < SAS_BIASES; i++)
    {
      g_assert_cmpstr (sas_bias_label ((SasBias) i), !=, "");
      g_assert_cmpstr (sas_bias_advice ((SasBias) i), !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  for (guint i = 0; i < G_N_ELEMENTS (habits); i++)
    {
      g_autofree char *name = g_strdup_printf ("/bias/%s", habits[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_habit);
    }
  g_test_add_func ("/bias/recency", test_recency);
  g_test_add_func ("/bias/copied", test_copied);
  g_test_add_func ("/bias/fair", test_fair);
  g_test_add_func ("/bias/too-few", test_too_few);
  g_test_add_func ("/bias/case-of-evaluation", test_case_of_evaluation);
  g_test_add_func ("/bias/words", test_words);
  return g_test_run ();
}
