#include "config.h"
#include "sas-rating-mark.h"

static gboolean
is_wanted (const SasMark *mark, const SasRatingView *view, int part)
{
  return view->suggestion[part] != SAS_RATING_NONE && (mark->kind == SAS_MARK_SUGGESTED || view->departs[part]);
}

gboolean
sas_mark_rate (SasEvaluation *evaluation, const SasEvaluationMember *member, gconstpointer data)
{
  const SasMark *mark = data;
  g_autoptr (SasRatingView) view = sas_rating_view_new (evaluation, member->plan, FALSE, member->head, mark->late);

  if (!sas_rating_view_is_open (view))
    return FALSE;
  if (mark->kind == SAS_MARK_RATE)
    sas_evaluation_set_rating (evaluation, mark->part, mark->rating);
  for (int part = 0; mark->kind != SAS_MARK_RATE && part < SAS_RATED_PARTS; part++)
    if (is_wanted (mark, view, part))
      sas_evaluation_set_rating (evaluation, (SasRatedPart) part, view->suggestion[part]);
  if (mark->kind == SAS_MARK_TAKEN)
    sas_record_set_text (&sas_evaluation_type, evaluation, "departure", NULL);
  return TRUE;
}

gboolean
sas_mark_reason (SasEvaluation *evaluation, const SasEvaluationMember *member, gconstpointer text)
{
  const char *said = text;

  sas_record_set_text (&sas_evaluation_type, evaluation, "departure", *said != '\0' ? said : NULL);
  return TRUE;
}
