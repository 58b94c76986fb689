#include "config.h"
#include "sas-predicate.h"

const char *const sas_ratings[SAS_RATINGS] = { NULL, "above", "meets", "below" };
const char *const sas_predicates[SAS_PREDICATES] = {
  NULL, "sangat-baik", "baik", "butuh-perbaikan", "kurang", "sangat-kurang",
};
const char *const sas_organisation_predicates[SAS_ORGANISATION_PREDICATES] = {
  NULL, "istimewa", "baik", "butuh-perbaikan", "kurang", "sangat-kurang",
};

/* The words of paper, list and import, by the words of the JSON. */
typedef struct { const char *printed, *curve, *label, *met[3]; } Words;

static const Words rating_words[SAS_RATINGS] = {
  { "", "", "", { NULL } },
  { "DIATAS EKSPEKTASI", "", "Di Atas Ekspektasi", { "above", "diatas", NULL } },
  { "SESUAI EKSPEKTASI", "", "Sesuai Ekspektasi", { "meets", "sesuai", NULL } },
  { "DIBAWAH EKSPEKTASI", "", "Di Bawah Ekspektasi", { "below", "dibawah", NULL } },
};
/* Peraturan BKN 3/2023 says "Cukup/Butuh Perbaikan", e-Kinerja "Butuh Perbaikan/Cukup". */
static const Words predicate_words[SAS_PREDICATES] = {
  { "", "", "", { NULL } },
  { "SANGAT BAIK", "Sangat Baik", "Sangat Baik", { NULL } },
  { "BAIK", "Baik", "Baik", { NULL } },
  { "BUTUH PERBAIKAN", "Butuh Perbaikan", "Butuh Perbaikan",
    { "cukup", "cukupbutuhperbaikan", "butuhperbaikancukup" } },
  { "KURANG (MISCONDUCT)", "Kurang/ Misconduct", "Kurang", { "misconduct", NULL } },
  { "SANGAT KURANG", "Sangat Kurang", "Sangat Kurang", { NULL } },
};
static const Words organisation_words[SAS_ORGANISATION_PREDICATES] = {
  { "", "", "", { NULL } },
  { "ISTIMEWA", "", "Istimewa", { NULL } },
  { "BAIK", "", "Baik", { NULL } },
  { "BUTUH PERBAIKAN", "", "Butuh Perbaikan", { "cukup", "cukupbutuhperbaikan", "butuhperbaikancukup" } },
  { "KURANG", "", "Kurang", { NULL } },
  { "SANGAT KURANG", "", "Sangat Kurang", { NULL } },
};

/* p. 99: down the results, across the behaviour. What is not named is NONE. */
static const SasPredicate matrix[SAS_RATINGS][SAS_RATINGS] = {
  [SAS_RATING_ABOVE][SAS_RATING_BELOW] = SAS_PREDICATE_KURANG,
  [SAS_RATING_ABOVE][SAS_RATING_MEETS] = SAS_PREDICATE_BAIK,
  [SAS_RATING_ABOVE][SAS_RATING_ABOVE] = SAS_PREDICATE_SANGAT_BAIK,
  [SAS_RATING_MEETS][SAS_RATING_BELOW] = SAS_PREDICATE_KURANG,
  [SAS_RATING_MEETS][SAS_RATING_MEETS] = SAS_PREDICATE_BAIK,
  [SAS_RATING_MEETS][SAS_RATING_ABOVE] = SAS_PREDICATE_BAIK,
  [SAS_RATING_BELOW][SAS_RATING_BELOW] = SAS_PREDICATE_SANGAT_KURANG,
  [SAS_RATING_BELOW][SAS_RATING_MEETS] = SAS_PREDICATE_BUTUH_PERBAIKAN,
  [SAS_RATING_BELOW][SAS_RATING_ABOVE] = SAS_PREDICATE_BUTUH_PERBAIKAN,
};

SasPredicate
sas_predicate_of (SasRating result, SasRating behaviour)
{
  g_return_val_if_fail (result < SAS_RATINGS && behaviour < SAS_RATINGS, SAS_PREDICATE_NONE);
  return matrix[result][behaviour];
}

SasPredicate
sas_predicate_of_failed_study (SasRating behaviour)
{
  static const SasPredicate predicates[SAS_RATINGS] = {
    [SAS_RATING_ABOVE] = SAS_PREDICATE_KURANG, [SAS_RATING_MEETS] = SAS_PREDICATE_KURANG,
    [SAS_RATING_BELOW] = SAS_PREDICATE_SANGAT_KURANG,
  };

  g_return_val_if_fail (behaviour < SAS_RATINGS, SAS_PREDICATE_NONE);
  return predicates[behaviour];
}

const char *
sas_rating_printed (SasRating rating)
{
  return rating_words[rating].printed;
}

const char *
sas_predicate_printed (SasPredicate predicate)
{
  return predicate_words[predicate].printed;
}

const char *
sas_organisation_printed (SasOrganisationPredicate predicate)
{
  return organisation_words[predicate].printed;
}

const char *
sas_predicate_curve_label (SasPredicate predicate)
{
  return predicate_words[predicate].curve;
}

const char *
sas_rating_label (SasRating rating)
{
  return rating_words[rating].label;
}

const char *
sas_predicate_label (SasPredicate predicate)
{
  return predicate_words[predicate].label;
}

const char *
sas_organisation_label (SasOrganisationPredicate predicate)
{
  return organisation_words[predicate].label;
}

/* The letters alone, small: how words are compared. (transfer full) */
static char *
letters_of (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (; text != NULL && *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      g_string_append_c (letters, g_ascii_tolower (*text));
  return g_string_free (letters, FALSE);
}

static gboolean
means (const Words *words, const char *letters)
{
  g_autofree char *printed = letters_of (words->printed);
  g_autofree char *label = letters_of (words->label);

  for (guint i = 0; i < G_N_ELEMENTS (words->met) && words->met[i] != NULL; i++)
    if (g_str_equal (words->met[i], letters))
      return TRUE;
  return g_str_equal (printed, letters) || g_str_equal (label, letters);
}

/* The index of @text among the @count @words, 0 when it is none of them. */
static guint
find_label (const Words *words, guint count, const char *text)
{
  g_autofree char *letters = letters_of (text);

  for (guint i = 1; i < count; i++)
    if (means (&words[i], letters))
      return i;
  return 0;
}

SasRating
sas_rating_from_label (const char *text)
{
  return (SasRating) find_label (rating_words, SAS_RATINGS, text);
}

SasPredicate
sas_predicate_from_label (const char *text)
{
  return (SasPredicate) find_label (predicate_words, SAS_PREDICATES, text);
}

SasOrganisationPredicate
sas_organisation_from_label (const char *text)
{
  return (SasOrganisationPredicate) find_label (organisation_words, SAS_ORGANISATION_PREDICATES, text);
}
