#include "config.h"
#include "sas-predicate.h"

const char *const sas_ratings[SAS_RATINGS] = { NULL, "above", "meets", "below" };
const char *const sas_predicates[SAS_PREDICATES] = { NULL, "sangat-baik", "baik", "butuh-perbaikan", "kurang", "sangat-kurang" };
const char *const sas_organisation_predicates[SAS_ORGANISATION_PREDICATES] = {
  NULL, "istimewa", "baik", "butuh-perbaikan", "kurang", "sangat-kurang",
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
    [SAS_RATING_ABOVE] = SAS_PREDICATE_KURANG, [SAS_RATING_MEETS] = SAS_PREDICATE_KURANG, [SAS_RATING_BELOW] = SAS_PREDICATE_SANGAT_KURANG,
  };

  g_return_val_if_fail (behaviour < SAS_RATINGS, SAS_PREDICATE_NONE);
  return predicates[behaviour];
}
