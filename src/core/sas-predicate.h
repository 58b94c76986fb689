/* Ratings and predicates (PermenPANRB 6/2022 pp. 97-103): two ratings give one predicate by the law's table, without a
 * score. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS

typedef enum { SAS_RATING_NONE, SAS_RATING_ABOVE, SAS_RATING_MEETS, SAS_RATING_BELOW, SAS_RATINGS } SasRating;
typedef enum
{
  SAS_PREDICATE_NONE, SAS_PREDICATE_SANGAT_BAIK, SAS_PREDICATE_BAIK, SAS_PREDICATE_BUTUH_PERBAIKAN,
  SAS_PREDICATE_KURANG,
  SAS_PREDICATE_SANGAT_KURANG, SAS_PREDICATES
} SasPredicate;
typedef enum
{
  SAS_ORGANISATION_NONE, SAS_ORGANISATION_ISTIMEWA, SAS_ORGANISATION_BAIK, SAS_ORGANISATION_BUTUH_PERBAIKAN,
  SAS_ORGANISATION_KURANG,
  SAS_ORGANISATION_SANGAT_KURANG, SAS_ORGANISATION_PREDICATES
} SasOrganisationPredicate;

/* The words of the JSON; the first of each is NULL. */
extern const char *const sas_ratings[SAS_RATINGS], *const sas_predicates[SAS_PREDICATES],
                  *const sas_organisation_predicates[SAS_ORGANISATION_PREDICATES];

/* As the forms print them (pp. 99, 105-115): "DIATAS EKSPEKTASI", "KURANG (MISCONDUCT)", "ISTIMEWA"; "" for none. */
const char  *sas_rating_printed             (SasRating rating);
const char  *sas_predicate_printed          (SasPredicate predicate);
const char  *sas_organisation_printed       (SasOrganisationPredicate predicate);
/* As the curve of the distribution names them (pp. 94-96): "Kurang/ Misconduct". */
const char  *sas_predicate_curve_label      (SasPredicate predicate);
/* As lists show them, in the law's words: "Di Atas Ekspektasi", "Kurang"; "" for none. */
const char  *sas_rating_label               (SasRating rating);
const char  *sas_predicate_label            (SasPredicate predicate);
const char  *sas_organisation_label         (SasOrganisationPredicate predicate);
/* What a foreign sheet says, in any letters, spacing and punctuation: "Butuh Perbaikan/Cukup", "dibawah ekspektasi".
 * NONE when it is none of them: an employee is never "Istimewa". */
SasRating    sas_rating_from_label          (const char *text);
SasPredicate sas_predicate_from_label       (const char *text);
SasOrganisationPredicate sas_organisation_from_label (const char *text);

/* NONE while one of the ratings is. */
SasPredicate sas_predicate_of              (SasRating result, SasRating behaviour);
/* Of study leave that was not completed: only these two are left (pp. 100, 103). */
SasPredicate sas_predicate_of_failed_study (SasRating behaviour);
G_END_DECLS
