/* What an appraiser looks at: achievement in percent, one row of the grid, who stands first and whom a filter shows, reasons to begin
 * with. */
#include <math.h>
#include <string.h>
#include "sas-achievement.h"
#include "sas-evaluation-edit.h"
#include "sas-i18n.h"
#include "sas-rating-order.h"
#include "sas-rating-reason.h"

/* --- achievement --- */

static const struct { const char *name, *target; gboolean counted; double number; gboolean at_most; } targets[] = {
  { "plain", "12", TRUE, 12, FALSE },
  { "unit", "12 dokumen", TRUE, 12, FALSE },
  { "percent", "85 %", TRUE, 85, FALSE },
  { "comma", "97,5%", TRUE, 97.5, FALSE },
  { "decimal-point", "12.5", TRUE, 12.5, FALSE },
  { "thousands", "1.250 orang", TRUE, 1250, FALSE },
  { "millions", "1.250.000", TRUE, 1250000, FALSE },
  { "at-most", "maks. 3 hari", TRUE, 3, TRUE },
  { "late", "paling lambat 5 hari kerja", TRUE, 5, TRUE },
  { "sign", "≤ 2", TRUE, 2, TRUE },
  { "capitals", "MAKSIMAL 4", TRUE, 4, TRUE },
  { "range", "3-5 hari", FALSE, 0, FALSE },
  { "words", "seluruh dokumen", FALSE, 0, FALSE },
  { "none", NULL, FALSE, 0, FALSE },
};

static void
test_target (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  double number = 0;
  gboolean at_most;

  g_assert_cmpint (sas_target_number (targets[i].target, &number, &at_most), ==, targets[i].counted);
  if (targets[i].counted)
    g_assert_cmpfloat_with_epsilon (number, targets[i].number, 1e-9);
  g_assert_cmpint (at_most, ==, targets[i].at_most);
}

static SasPlan *
plan_of (const char *first, const char *second)
{
  g_autofree char *text = g_strdup_printf (
    "{\"nip\": \"198504122010011007\", \"year\": 2026, \"approach\": \"quantitative\", \"model\": \"ja-jf\", "
    "\"results\": [{\"kind\": \"main\", \"text\": \"Peta banjir\", \"indicators\": [{\"text\": \"Jumlah peta\", \"target\": \"%s\"}]}, "
    "{\"kind\": \"additional\", \"text\": \"Data drainase\", \"indicators\": [{\"text\": \"Waktu\", \"target\": \"%s\"}]}]}", first, second);
  g_autoptr (json_t) json = sas_json_parse (text, -1, NULL);

  return sas_plan_from_json (json, NULL);
}

static void
reach (SasEvaluation *evaluation, guint place, double value)
{
  ((SasRealisation *) g_ptr_array_index (evaluation->realisations, place))->value = value;
}

static void
test_percent (void)
{
  g_autoptr (SasPlan) plan = plan_of ("4", "maks. 10 hari");
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);
  guint counted;

  g_assert_true (isnan (sas_evaluation_percent (evaluation, plan, &counted)));
  g_assert_cmpuint (counted, ==, 0);
  reach (evaluation, 0, 3);
  g_assert_cmpfloat_with_epsilon (sas_evaluation_percent (evaluation, plan, &counted), 75, 1e-9);
  g_assert_cmpuint (counted, ==, 1);
  reach (evaluation, 1, 9);     /* a day less than the limit: 110 */
  g_assert_cmpfloat_with_epsilon (sas_evaluation_percent (evaluation, plan, &counted), (75 + 110) / 2.0, 1e-9);
  g_assert_cmpuint (counted, ==, 2);
  ((SasRealisation *) g_ptr_array_index (evaluation->realisations, 1))->result = 7;   /* of no result of the plan */
  g_assert_cmpfloat_with_epsilon (sas_evaluation_percent (evaluation, plan, NULL), 75, 1e-9);
}

/* --- where a person stands --- */

static SasStand
stand (const SasEvaluation *evaluation, const SasPlan *plan, SasRating head, gboolean late)
{
  g_autoptr (SasRatingView) view = sas_rating_view_new (evaluation, plan, FALSE, head, late);

  return view->stand;
}

static void
test_stand (void)
{
  g_autoptr (SasPlan) plan = plan_of ("4", "10");
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);
  g_autoptr (SasRatingView) none = sas_rating_view_new (NULL, NULL, FALSE, SAS_RATING_NONE, FALSE);
  g_autoptr (SasRatingView) unopened = sas_rating_view_new (NULL, NULL, TRUE, SAS_RATING_NONE, FALSE);

  g_assert_cmpint (none->stand, ==, SAS_STAND_CLOSED);
  g_assert_cmpint (unopened->stand, ==, SAS_STAND_UNOPENED);
  g_assert_false (sas_rating_view_is_open (unopened));
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, FALSE), ==, SAS_STAND_WAITING);
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, TRUE), ==, SAS_STAND_UNRATED);   /* too late to wait */
  evaluation->state = SAS_EVALUATION_REALISED;
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, FALSE), ==, SAS_STAND_UNRATED);
  sas_evaluation_set_rating (evaluation, SAS_RATE_RESULT, SAS_RATING_ABOVE);
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, FALSE), ==, SAS_STAND_UNRATED);
  sas_evaluation_set_rating (evaluation, SAS_RATE_BEHAVIOUR, SAS_RATING_MEETS);
  g_assert_cmpint (evaluation->predicate, ==, SAS_PREDICATE_BAIK);
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, FALSE), ==, SAS_STAND_RATED);     /* nothing is suggested */
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_MEETS, FALSE), ==, SAS_STAND_REASON);   /* what his unit achieved */
  sas_evaluation_set_mark (evaluation, 0, SAS_RATING_MEETS);
  sas_evaluation_set_mark (evaluation, 1, SAS_RATING_MEETS);
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_ABOVE, FALSE), ==, SAS_STAND_REASON);   /* marks go before the unit */
  sas_evaluation_set_text (evaluation, "departure", "");
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, FALSE), ==, SAS_STAND_REASON);
  sas_evaluation_set_text (evaluation, "departure", "Membantu dua bidang");
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, FALSE), ==, SAS_STAND_RATED);
  evaluation->state = SAS_EVALUATION_FINAL;
  g_assert_cmpint (stand (evaluation, plan, SAS_RATING_NONE, FALSE), ==, SAS_STAND_SIGNED);
}

static void
test_view (void)
{
  g_autoptr (SasPlan) plan = plan_of ("4", "10");
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);
  g_autoptr (SasRatingView) view = NULL;
  g_autoptr (SasRatingView) agreed = NULL;
  g_autofree char *ask = NULL;
  SasFeedbackItem *praise = sas_record_new (&sas_result_feedback_type), *blame = sas_record_new (&sas_conduct_feedback_type);

  evaluation->state = SAS_EVALUATION_REALISED;
  praise->polarity = SAS_POLARITY_POSITIVE;
  blame->polarity = SAS_POLARITY_NEGATIVE;
  g_ptr_array_add (((SasRealisation *) g_ptr_array_index (evaluation->realisations, 0))->feedback_items, praise);
  g_ptr_array_add (((SasConduct *) g_ptr_array_index (evaluation->behaviours, 0))->feedback_items, blame);
  ((SasConduct *) g_ptr_array_index (evaluation->behaviours, 0))->mark = SAS_RATING_BELOW;
  sas_evaluation_set_rating (evaluation, SAS_RATE_RESULT, SAS_RATING_MEETS);
  sas_evaluation_set_rating (evaluation, SAS_RATE_BEHAVIOUR, SAS_RATING_MEETS);
  view = sas_rating_view_new (evaluation, plan, FALSE, SAS_RATING_NONE, FALSE);
  g_assert_cmpuint (view->positive, ==, 1);
  g_assert_cmpuint (view->negative, ==, 1);
  g_assert_true (isnan (view->percent));
  g_assert_cmpint (sas_rating_view_departing (view), ==, SAS_RATE_BEHAVIOUR);
  ask = sas_rating_view_ask (view);
  g_assert_nonnull (strstr (ask, sas_rating_label (SAS_RATING_BELOW)));
  sas_evaluation_set_rating (evaluation, SAS_RATE_BEHAVIOUR, SAS_RATING_BELOW);
  agreed = sas_rating_view_new (evaluation, plan, FALSE, SAS_RATING_NONE, FALSE);
  g_assert_cmpint (sas_rating_view_departing (agreed), ==, SAS_RATED_PARTS);
  g_assert_null (sas_rating_view_ask (agreed));
  g_assert_cmpint (agreed->predicate, ==, SAS_PREDICATE_KURANG);
}

/* --- a long team --- */

static void
test_order (void)
{
  static const struct { SasRatingOrder order; const char *expected; } orders[] = {
    { SAS_RATING_BY_STAFF, "0123" }, { SAS_RATING_BY_NAME, "3120" }, { SAS_RATING_BY_STAND, "2103" }, { SAS_RATING_BY_PERCENT, "1203" },
  };
  SasRatingView views[] = { { .stand = SAS_STAND_RATED, .percent = 110 }, { .stand = SAS_STAND_REASON, .percent = 60 },
                            { .stand = SAS_STAND_UNRATED, .percent = 60 }, { .stand = SAS_STAND_SIGNED, .percent = NAN } };
  const SasRatingMember members[] = { { &views[0], "Wening", NULL, "1", 0 }, { &views[1], "Bayu", "Pustakawan", "2", 1 },
                                      { &views[2], "Galih", "Arsiparis", "3", 2 }, { &views[3], "Ayu", NULL, "4", 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    for (guint a = 0; a < 4; a++)
      for (guint b = 0; b < 4; b++)
        {
          const SasRatingMember *first = &members[orders[i].expected[a] - '0'], *second = &members[orders[i].expected[b] - '0'];

          if (a != b)
            g_assert_cmpint (sas_rating_member_compare (first, second, orders[i].order) < 0, ==, a < b);
        }
}

static void
test_found (void)
{
  const SasRatingMember member = { NULL, "Dra. Éka Putri", "Pustakawan Ahli", "198504122010011007", 0 };

  g_assert_true (sas_rating_member_found (&member, ""));
  g_assert_true (sas_rating_member_found (&member, "  PUTRI "));
  g_assert_true (sas_rating_member_found (&member, "éka"));
  g_assert_true (sas_rating_member_found (&member, "ahli"));
  g_assert_true (sas_rating_member_found (&member, "20100"));
  g_assert_false (sas_rating_member_found (&member, "arsiparis"));
  g_assert_true (sas_rating_shows (SAS_RATING_SHOW_ALL, SAS_STAND_SIGNED));
  g_assert_true (sas_rating_shows (SAS_RATING_SHOW_UNRATED, SAS_STAND_UNRATED));
  g_assert_false (sas_rating_shows (SAS_RATING_SHOW_UNRATED, SAS_STAND_REASON));
  g_assert_true (sas_rating_shows (SAS_RATING_SHOW_REASON, SAS_STAND_REASON));
}

static void
assert_next (guint reasons, guint unrated, const char *expected)
{
  g_autofree char *next = sas_rating_next (reasons, unrated);

  g_assert_cmpstr (next, ==, expected);
}

static void
test_next (void)
{
  assert_next (1, 3, "Isi 1 alasan, nilai 3 lagi");
  assert_next (2, 0, "Isi 2 alasan");
  assert_next (0, 3, "Nilai 3 lagi");
  assert_next (0, 0, NULL);
}

/* --- reasons --- */

static void
test_reasons (void)
{
  g_autoptr (SasPlan) plan = plan_of ("4", "10");
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);
  SasFeedbackItem *praise = sas_record_new (&sas_result_feedback_type);
  g_autoptr (GPtrArray) higher = NULL;
  g_autoptr (GPtrArray) lower = NULL;
  g_autoptr (GPtrArray) agreed = sas_rating_reasons (evaluation, plan, SAS_RATING_MEETS, SAS_RATING_MEETS);
  g_autofree char *reminder = sas_rating_reminder ("Bayu Wicaksena", SAS_PERIOD_Q3, 2026, sas_date_parse ("16-10-2026"));

  g_assert_cmpuint (agreed->len, ==, 0);
  reach (evaluation, 0, 5);
  praise->polarity = SAS_POLARITY_POSITIVE;
  sas_record_set_text (&sas_result_feedback_type, praise, "text", "Peta selesai sebelum banjir");
  g_ptr_array_add (((SasRealisation *) g_ptr_array_index (evaluation->realisations, 0))->feedback_items, praise);
  ((SasRealisation *) g_ptr_array_index (evaluation->realisations, 1))->not_yet = TRUE;
  higher = sas_rating_reasons (evaluation, plan, SAS_RATING_ABOVE, SAS_RATING_MEETS);
  g_assert_cmpstr (higher->pdata[0], ==, "Realisasi rata-rata 125%, melampaui target.");
  g_assert_cmpstr (higher->pdata[1], ==, "Menyelesaikan pula hasil kerja tambahan “Data drainase”.");
  g_assert_cmpstr (higher->pdata[2], ==, "Umpan balik positif: “Peta selesai sebelum banjir”");
  lower = sas_rating_reasons (evaluation, plan, SAS_RATING_BELOW, SAS_RATING_MEETS);
  g_assert_cmpstr (lower->pdata[0], ==, "Hasil kerja “Data drainase” belum menunjukkan realisasi.");
  for (guint i = 0; i < lower->len; i++)
    g_assert_null (strstr (lower->pdata[i], "positif"));
  g_assert_nonnull (strstr (reminder, "Bayu Wicaksena"));
  g_assert_nonnull (strstr (reminder, "Triwulan III 2026"));
  g_assert_nonnull (strstr (reminder, "16 Oktober 2026"));
  g_assert_null (strchr (reminder, '{'));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *path = g_strconcat ("/achievement/target/", targets[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_target);
    }
  g_test_add_func ("/achievement/percent", test_percent);
  g_test_add_func ("/rating-view/stand", test_stand);
  g_test_add_func ("/rating-view/view", test_view);
  g_test_add_func ("/rating-order/order", test_order);
  g_test_add_func ("/rating-order/found", test_found);
  g_test_add_func ("/rating-order/next", test_next);
  g_test_add_func ("/rating-reason/reasons", test_reasons);
  return g_test_run ();
}
