#include "config.h"
#include "sas-bias.h"
#include "sas-i18n.h"
#include "sas-likeness.h"
#include "sas-profile.h"
#include "sas-rating-suggestion.h"

const char *const sas_biases[SAS_BIASES] = {
  "leniency", "severity", "central-tendency", "halo", "recency", "copied-comments",
};

/* --- cases --- */

static void
add_comment (SasBiasCase *self, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (self->comments, g_strdup (text));
}

SasBiasCase *
sas_bias_case_new (const SasEvaluation *evaluation, const SasPlan *plan, const GArray *evidence)
{
  SasBiasCase *self = g_new0 (SasBiasCase, 1);

  self->nip = g_strdup (evaluation->nip);
  self->result = evaluation->result_rating;
  self->behaviour = evaluation->behaviour_rating;
  self->suggested_result = sas_result_suggestion_of (evaluation, plan).suggestion;
  self->suggested_behaviour = sas_behaviour_suggestion_of (evaluation).suggestion;
  self->evidence = g_array_new (FALSE, FALSE, sizeof (SasDate));
  if (evidence != NULL && evidence->len > 0)
    g_array_append_vals (self->evidence, evidence->data, evidence->len);
  self->comments = g_ptr_array_new_with_free_func (g_free);
  add_comment (self, evaluation->notes);
  for (guint i = 0; i < evaluation->realisations->len; i++)
    add_comment (self, ((const SasRealisation *) g_ptr_array_index (evaluation->realisations, i))->feedback);
  return self;
}

void
sas_bias_case_free (SasBiasCase *self)
{
  g_free (self->nip);
  g_array_unref (self->evidence);
  g_ptr_array_unref (self->comments);
  g_free (self);
}

void
sas_bias_sign_free (SasBiasSign *self)
{
  g_ptr_array_unref (self->nips);
  g_free (self->sentence);
  g_free (self);
}

/* --- what is asked of one case --- */

/* What the single case does not know: the span of the period, and what the others look like. */
typedef struct
{
  SasDate     from, to, late;     /* @late: where the end of the period begins */
  gboolean    results_differ;     /* where everybody is rated the same, that is no halo but another habit */
  GHashTable *comments;           /* key of a comment -> with how many people it stands */
} Context;

typedef gboolean (*Test) (const SasBiasCase *one, const Context *context);

static guint
setting (SasBias bias, const char *key)
{
  return sas_profile_count (sas_profile_file ("policy/bias.ini"), sas_biases[bias], key);
}

static gboolean
is_suggested (const SasBiasCase *one, const Context *context)
{
  return one->result != SAS_RATING_NONE && one->behaviour != SAS_RATING_NONE &&
         one->suggested_result != SAS_RATING_NONE;
}

/* How much better than suggested; the better ratings have the lower numbers. */
static int
departure (SasRating given, SasRating suggested)
{
  return suggested == SAS_RATING_NONE ? 0 : (int) suggested - (int) given;
}

static int
balance (const SasBiasCase *one)
{
  return departure (one->result, one->suggested_result) + departure (one->behaviour, one->suggested_behaviour);
}

static gboolean
is_lenient (const SasBiasCase *one, const Context *context)
{
  return is_suggested (one, context) && balance (one) > 0;
}

static gboolean
is_severe (const SasBiasCase *one, const Context *context)
{
  return is_suggested (one, context) && balance (one) < 0;
}

static gboolean
is_in_middle (const SasBiasCase *one, const Context *context)
{
  return is_suggested (one, context) && one->result == SAS_RATING_MEETS && one->behaviour == SAS_RATING_MEETS;
}

static gboolean
is_levelled (const SasBiasCase *one, const Context *context)
{
  gboolean behaviour = one->suggested_behaviour != SAS_RATING_NONE && one->suggested_behaviour != SAS_RATING_MEETS;

  return is_in_middle (one, context) && (behaviour || one->suggested_result != SAS_RATING_MEETS);
}

static gboolean
is_marked (const SasBiasCase *one, const Context *context)
{
  return is_suggested (one, context) && one->suggested_behaviour != SAS_RATING_NONE;
}

static gboolean
is_alike (const SasBiasCase *one, const Context *context)
{
  return context->results_differ && is_marked (one, context) && one->result == one->behaviour;
}

static gboolean
is_blended (const SasBiasCase *one, const Context *context)
{
  return is_alike (one, context) && one->suggested_result != one->suggested_behaviour;
}

/* A period that is all end has no earlier part to forget. */
static gboolean
is_documented (const SasBiasCase *one, const Context *context)
{
  return context->late > context->from && one->evidence->len >= setting (SAS_BIAS_RECENCY, "evidence-at-least");
}

static gboolean
is_recent_only (const SasBiasCase *one, const Context *context)
{
  for (guint i = 0; i < one->evidence->len; i++)
    if (g_array_index (one->evidence, SasDate, i) < context->late)
      return FALSE;
  return is_documented (one, context);
}

/* NULL: too short to be more than a manner of speaking. (transfer full) */
static char *
comment_key (const char *comment)
{
  char *key = sas_text_key (comment);

  if (g_utf8_strlen (key, -1) < setting (SAS_BIAS_COPIED_COMMENTS, "letters-at-least"))
    g_clear_pointer (&key, g_free);
  return key;
}

/* With how many people the most frequent of its comments stands. */
static guint
most_frequent (const SasBiasCase *one, const Context *context)
{
  guint most = 0;

  for (guint i = 0; i < one->comments->len; i++)
    {
      g_autofree char *key = comment_key (g_ptr_array_index (one->comments, i));

      if (key != NULL)
        most = MAX (most, GPOINTER_TO_UINT (g_hash_table_lookup (context->comments, key)));
    }
  return most;
}

static gboolean
is_commented (const SasBiasCase *one, const Context *context)
{
  return most_frequent (one, context) > 0;
}

static gboolean
is_copied (const SasBiasCase *one, const Context *context)
{
  return most_frequent (one, context) >= setting (SAS_BIAS_COPIED_COMMENTS, "people-at-least");
}

/* --- the context --- */

static gboolean
results_differ (GPtrArray *cases)
{
  guint met = 0;

  for (guint i = 0; i < cases->len; i++)
    {
      const SasBiasCase *one = g_ptr_array_index (cases, i);

      if (one->result != SAS_RATING_NONE)
        met |= 1u << one->result;
    }
  return (met & (met - 1)) != 0;
}

/* A comment counts once a person, however often it stands with him. */
static void
count_comments (const SasBiasCase *one, GHashTable *comments)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < one->comments->len; i++)
    {
      char *key = comment_key (g_ptr_array_index (one->comments, i));
      guint before = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (comments, key)) : 0;

      if (key != NULL && g_hash_table_add (own, key))
        g_hash_table_insert (comments, g_strdup (key), GUINT_TO_POINTER (before + 1));
    }
}

static GHashTable *
all_comments (GPtrArray *cases)
{
  GHashTable *comments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cases->len; i++)
    count_comments (g_ptr_array_index (cases, i), comments);
  return comments;
}

/* --- the signs --- */

/* Of the people who are @known, so many percent have the @habit, and so many show that it is one. The keys name the
 * percents. */
static const struct
{
  Test known, habit;
  const char *habit_key;
  Test shows;
  const char *shows_key;
  const char *label, *advice;
} rows[SAS_BIASES] = {
  [SAS_BIAS_LENIENCY] = { is_suggested, is_lenient, "departures", is_lenient, "departures", N_("Leniency"),
    N_("Look again at the realisations of those who are named; give the reason where the higher rating stands.") },
  [SAS_BIAS_SEVERITY] = { is_suggested, is_severe, "departures", is_severe, "departures", N_("Severity"),
    N_("Look again at the realisations of those who are named; give the reason where the lower rating stands.") },
  [SAS_BIAS_CENTRAL_TENDENCY] = { is_suggested, is_in_middle, "in-the-middle", is_levelled, "suggested-otherwise",
    N_("Central tendency"),
    N_("Compare those who are named with each other: who contributed more, who less?") },
  [SAS_BIAS_HALO] = { is_marked, is_alike, "alike", is_blended, "suggested-apart", N_("Halo"),
    N_("Rate results and behaviour apart: first all the results, then all the behaviour.") },
  [SAS_BIAS_RECENCY] = { is_documented, is_recent_only, "people", is_recent_only, "people", N_("Recency"),
    N_("Look for what was reached earlier in the period before you rate.") },
  [SAS_BIAS_COPIED_COMMENTS] = { is_commented, is_copied, "people", is_copied, "people", N_("Copied comments"),
    N_("Write to each person what he or she reached, and what comes next.") },
};

static guint
count_of (GPtrArray *cases, Test test, const Context *context)
{
  guint count = 0;

  for (guint i = 0; i < cases->len; i++)
    count += test (g_ptr_array_index (cases, i), context);
  return count;
}

static gboolean
is_share (guint count, guint people, guint percent)
{
  return count * 100 >= people * percent;
}

/* (transfer full) */
static char *
sentence_of (SasBias bias, guint habit, guint people, guint shown, const Context *context)
{
  switch (bias)
    {
    case SAS_BIAS_LENIENCY:
      return g_strdup_printf (_("%u of %u people are rated higher than realisations and feedback suggest."), habit,
                              people);
    case SAS_BIAS_SEVERITY:
      return g_strdup_printf (_("%u of %u people are rated lower than realisations and feedback suggest."), habit,
                              people);
    case SAS_BIAS_CENTRAL_TENDENCY:
      return g_strdup_printf (_("%u of %u people meet the expectation in both ratings; for %u of them something else "
                                "is suggested."), habit, people, shown);
    case SAS_BIAS_HALO:
      return g_strdup_printf (_("%u of %u people have the same rating for result and behaviour; for %u of them the "
                                "marks keep them apart."), habit, people, shown);
    case SAS_BIAS_RECENCY:
      return g_strdup_printf (_("All evidence of %u of %u people is from the last %u days of the period."), habit,
                              people, context->to - context->late + 1);
    case SAS_BIAS_COPIED_COMMENTS:
      return g_strdup_printf (_("%u of %u people have a comment that stands word for word with others too."), habit,
                              people);
    case SAS_BIASES:
    default:
      return g_strdup ("");
    }
}

/* (transfer full) (array of char *) */
static GPtrArray *
nips_of (GPtrArray *cases, Test test, const Context *context)
{
  GPtrArray *nips = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cases->len; i++)
    if (test (g_ptr_array_index (cases, i), context))
      g_ptr_array_add (nips, g_strdup (((const SasBiasCase *) g_ptr_array_index (cases, i))->nip));
  return nips;
}

/* (transfer full) (nullable) */
static SasBiasSign *
find_sign (SasBias bias, GPtrArray *cases, const Context *context)
{
  guint people = count_of (cases, rows[bias].known, context);
  guint habit = count_of (cases, rows[bias].habit, context);
  guint shown = count_of (cases, rows[bias].shows, context);
  SasBiasSign *sign;

  if (people < sas_profile_count (sas_profile_file ("policy/bias.ini"), "people", "at-least") ||
      !is_share (habit, people, setting (bias, rows[bias].habit_key)) ||
      !is_share (shown, people, setting (bias, rows[bias].shows_key)))
    return NULL;
  sign = g_new0 (SasBiasSign, 1);
  sign->bias = bias;
  sign->count = shown;
  sign->people = people;
  sign->nips = nips_of (cases, rows[bias].shows, context);
  sign->sentence = sentence_of (bias, habit, people, shown, context);
  return sign;
}

GPtrArray *
sas_bias_find (GPtrArray *cases, SasDate from, SasDate to)
{
  g_autoptr (GHashTable) comments = all_comments (cases);
  const Context context = { from, to, to + 1 - MIN (setting (SAS_BIAS_RECENCY, "days"), to), results_differ (cases),
                            comments };
  GPtrArray *signs = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_bias_sign_free);

  for (guint i = 0; i < SAS_BIASES; i++)
    {
      SasBiasSign *sign = find_sign ((SasBias) i, cases, &context);

      if (sign != NULL)
        g_ptr_array_add (signs, sign);
    }
  return signs;
}

const char *
sas_bias_label (SasBias bias)
{
  g_return_val_if_fail (bias < SAS_BIASES, NULL);
  return _(rows[bias].label);
}

const char *
sas_bias_advice (SasBias bias)
{
  g_return_val_if_fail (bias < SAS_BIASES, NULL);
  return _(rows[bias].advice);
}
