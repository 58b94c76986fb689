#include "config.h"
#include <stdlib.h>
#include <string.h>
#include "sas-distribution.h"
#include "sas-i18n.h"
#include "sas-office-policy.h"
#include "sas-profile.h"

static const char *const bound_words[SAS_BOUNDS] = { "most", "least", "some" };

void
sas_distribution_warning_free (SasDistributionWarning *warning)
{
  g_free (warning->code);
  g_free (warning);
}

guint
sas_distribution_people (const SasDistribution *self)
{
  guint people = 0;

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    people += self->counts[i];
  return people;
}

/* The group of the profile that speaks of @organisation. (transfer full) (nullable) */
static char *
group_of (SasOrganisationPredicate organisation)
{
  if (organisation == SAS_ORGANISATION_NONE)
    return NULL;
  return g_strconcat ("distribution ", sas_organisation_predicates[organisation], NULL);
}

static SasPredicate
predicate_of_word (const char *word)
{
  return (SasPredicate) MAX (0, sas_word_find (sas_predicates, SAS_PREDICATES, word));
}

SasPredicate
sas_distribution_peak (const SasRegulation *regulation, SasOrganisationPredicate organisation)
{
  g_autofree char *group = group_of (organisation);
  g_autofree char *word = group != NULL ? sas_profile_text (regulation->file, group, "peak") : NULL;

  return word != NULL ? predicate_of_word (word) : SAS_PREDICATE_NONE;
}

gboolean
sas_distribution_curve (const SasRegulation *regulation, SasOrganisationPredicate organisation,
                        double heights[SAS_PREDICATES])
{
  g_autofree char *group = group_of (organisation);
  gsize count = 0;
  g_autofree double *read = NULL;

  if (group != NULL)
    read = g_key_file_get_double_list (regulation->file, group, "curve", &count, NULL);
  if (count != SAS_PREDICATES - 1)
    return FALSE;
  heights[SAS_PREDICATE_NONE] = 0;
  memcpy (heights + 1, read, count * sizeof *read);
  return TRUE;
}

gboolean
sas_distribution_pattern (const SasRegulation *regulation, SasOrganisationPredicate organisation,
                          double shares[SAS_PREDICATES])
{
  double sum = 0;

  if (!sas_distribution_curve (regulation, organisation, shares))
    return FALSE;
  for (guint i = 0; i < SAS_PREDICATES; i++)
    sum += shares[i];
  for (guint i = 0; i < SAS_PREDICATES; i++)
    shares[i] /= sum;
  return TRUE;
}

static void
add_part (GString *text, guint count, const char *word)
{
  if (count > 0)
    g_string_append_printf (text, "%s%u %s", text->len > 0 ? " · " : "", count, word);
}

char *
sas_distribution_text (const SasDistribution *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    add_part (text, self->counts[i], sas_predicate_label ((SasPredicate) i));
  add_part (text, self->counts[SAS_PREDICATE_NONE], _("not rated yet"));
  return g_string_free (text, FALSE);
}

static guint
predicates_of (const char *words)
{
  g_auto (GStrv) each = g_strsplit (words, "+", -1);
  guint bits = 0;

  for (guint i = 0; each[i] != NULL; i++)
    bits |= 1u << predicate_of_word (each[i]);
  return bits;
}

static guint
count_of (const SasDistribution *self, guint predicates)
{
  guint count = 0;

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    if (predicates & (1u << i))
      count += self->counts[i];
  return count;
}

static gboolean
is_kept (const SasDistributionWarning *bound)
{
  guint64 share = (guint64) bound->count * 100;
  guint64 limit = (guint64) bound->people * bound->percent;

  switch (bound->bound)
    {
    case SAS_BOUND_MOST:
      return share <= limit;
    case SAS_BOUND_LEAST:
      return share >= limit;
    case SAS_BOUND_SOME:
      return share > limit;
    case SAS_BOUNDS:
    default:
      return TRUE;
    }
}

/* The bound @code of the profile, "butuh-perbaikan+kurang;some;0", with what @self holds of it. (transfer full) */
static SasDistributionWarning *
read_bound (GKeyFile *file, const char *group, const char *code, const SasDistribution *self)
{
  g_auto (GStrv) parts = sas_profile_list (file, group, code);
  SasDistributionWarning *bound = g_new0 (SasDistributionWarning, 1);

  g_assert (g_strv_length (parts) == 3);
  bound->code = g_strdup (code);
  bound->predicates = predicates_of (parts[0]);
  bound->bound = (SasBound) MAX (0, sas_word_find (bound_words, SAS_BOUNDS, parts[1]));
  bound->percent = (guint) atoi (parts[2]);
  bound->count = count_of (self, bound->predicates);
  bound->people = sas_distribution_people (self);
  return bound;
}

GPtrArray *
sas_distribution_warnings (const SasRegulation *regulation, SasOrganisationPredicate organisation,
                           const SasDistribution *self)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_distribution_warning_free);
  g_autofree char *group = group_of (organisation);
  g_auto (GStrv) codes = group != NULL ? g_key_file_get_keys (regulation->file, group, NULL, NULL) : NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL && sas_distribution_people (self) > 0; i++)
    {
      SasDistributionWarning *bound;

      if (g_str_equal (codes[i], "peak") || g_str_equal (codes[i], "curve"))
        continue;
      bound = read_bound (regulation->file, group, codes[i], self);
      if (is_kept (bound))
        sas_distribution_warning_free (bound);
      else
        g_ptr_array_add (warnings, bound);
    }
  return warnings;
}

gboolean
sas_distribution_is_small (const SasDistribution *self)
{
  guint least = sas_profile_count (sas_office_policy_file (), "distribution", "people-at-least");

  return sas_distribution_people (self) < least;
}

/* "“Kurang” or “Butuh Perbaikan”". (transfer full) */
static char *
names_of (guint predicates)
{
  GString *names = g_string_new (NULL);

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    if (predicates & (1u << i))
      g_string_append_printf (names, names->len > 0 ? _(" or “%s”") : "“%s”",
                              sas_predicate_label ((SasPredicate) i));
  return g_string_free (names, FALSE);
}

char *
sas_distribution_warning_text (const SasDistributionWarning *warning)
{
  g_autofree char *names = names_of (warning->predicates);

  if (warning->bound == SAS_BOUND_SOME)
    return g_strdup_printf (_("Nobody of %u people is %s."), warning->people, names);
  if (warning->bound == SAS_BOUND_LEAST)
    return g_strdup_printf (_("%u of %u people are %s; at least %u %% are expected."), warning->count, warning->people,
                            names, warning->percent);
  if (warning->percent == 0)
    return g_strdup_printf (_("%u of %u people are %s; nobody is expected there."), warning->count, warning->people,
                            names);
  return g_strdup_printf (_("%u of %u people are %s; at most %u %% are expected."), warning->count, warning->people,
                          names, warning->percent);
}
