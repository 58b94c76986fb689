#include "config.h"
#include "sas-i18n.h"
#include "sas-likeness.h"
#include "sas-match.h"
#include "sas-plan-compare.h"

const char *const sas_change_kinds[SAS_CHANGES] = { "added", "removed", "changed", "moved" };

void
sas_change_free (SasChange *change)
{
  if (change == NULL)
    return;
  g_free (change->old_path);
  g_free (change->new_path);
  g_free (change->label);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

const char *
sas_change_kind_label (SasChangeKind kind)
{
  static const char *const labels[SAS_CHANGES] = { N_("Added"), N_("Removed"), N_("Changed"), N_("Moved") };

  g_return_val_if_fail (kind < SAS_CHANGES, "");
  return _(labels[kind]);
}

json_t *
sas_changes_to_json (GPtrArray *changes)
{
  json_t *array = json_array ();

  for (guint i = 0; i < changes->len; i++)
    {
      const SasChange *one = g_ptr_array_index (changes, i);

      json_array_append_new (array, json_pack ("{s:s, s:s?, s:s?, s:s, s:s?, s:s?}", "what", sas_change_kinds[one->kind],
                                               "old_place", one->old_path, "new_place", one->new_path, "label", one->label,
                                               "before", one->before, "after", one->after));
    }
  return array;
}

/* --- items --- */

static GArray *
items_of_indicators (GPtrArray *indicators)
{
  GArray *items = sas_match_items_new ();

  for (guint i = 0; i < indicators->len; i++)
    {
      const SasIndicator *indicator = g_ptr_array_index (indicators, i);
      SasMatchItem item = { indicator->id, sas_text_key (indicator->text), g_strdup (indicator->text) };

      g_array_append_val (items, item);
    }
  return items;
}

static GArray *
items_of_results (const SasPlan *plan)
{
  GArray *items = sas_match_items_new ();

  for (guint i = 0; i < plan->results->len; i++)
    {
      const SasResult *result = sas_plan_result (plan, i);
      g_autoptr (GString) words = g_string_new (result->text);
      SasMatchItem item = { result->id, sas_text_key (result->text), NULL };

      for (guint k = 0; k < result->indicators->len; k++)
        g_string_append_printf (words, " %s", sas_plan_indicator (plan, i, k)->text);
      item.words = g_string_free (g_steal_pointer (&words), FALSE);
      g_array_append_val (items, item);
    }
  return items;
}

static GArray *
items_of_texts (GPtrArray *texts)
{
  GArray *items = sas_match_items_new ();

  for (guint i = 0; i < texts->len; i++)
    {
      SasMatchItem item = { "", sas_text_key (g_ptr_array_index (texts, i)), g_strdup (g_ptr_array_index (texts, i)) };

      g_array_append_val (items, item);
    }
  return items;
}

/* --- saying --- */

typedef struct { const SasPlan *before, *after; GPtrArray *changes; } Comparison;

/* Takes the paths and the label. */
static void
say (Comparison *self, SasChangeKind kind, char *old_path, char *new_path, char *label, const char *before, const char *after)
{
  SasChange *change = g_new0 (SasChange, 1);

  change->kind = kind;
  change->old_path = old_path;
  change->new_path = new_path;
  change->label = label;
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  g_ptr_array_add (self->changes, change);
}

static const char *
field_label (const char *name)
{
  static const struct { const char *name, *label; } labels[] = {
    { "regulation", N_("Regulation") }, { "approach", N_("Approach") }, { "model", N_("Form") }, { "from", N_("Begins") }, { "to", N_("Ends") },
    { "appraiser", N_("Appraiser") }, { "kind", N_("main or additional") }, { "superior_result", N_("result of the superior") },
    { "text", N_("text") }, { "assigned_by", N_("assigned by") }, { "aspect", N_("aspect") }, { "target", N_("target") }, { "unit", N_("unit") },
    { "perspective", N_("perspective") }, { "resources", N_("Resources") }, { "accountability", N_("Accountability") },
    { "consequences", N_("Consequences") }, { "institution", N_("Institution") }, { "programme", N_("Study programme") },
    { "degree", N_("Degree") }, { "study_leave", N_("of study leave") }, { "purpose", N_("purpose") }, { "definition", N_("definition") },
    { "formula", N_("formula") }, { "control", N_("grip on it") }, { "data_source", N_("source of data") }, { "reporting", N_("reporting") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].name, name))
      return _(labels[i].label);
  return name;
}

static const char *
word_text (const SasField *field, int value)
{
  static const struct { const char *word, *label; } labels[] = {
    { "main", N_("Main") }, { "additional", N_("Additional") }, { "quantitative", N_("Quantitative") }, { "qualitative", N_("Qualitative") },
    { "quantity", "Kuantitas" }, { "quality", "Kualitas" }, { "time", "Waktu" }, { "cost", "Biaya" },
  };
  const char *word = field->words[value];

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].word, word))
      return _(labels[i].label);
  return word != NULL ? word : "";
}

static char *
join_texts (GPtrArray *texts)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (texts, i));
  return g_string_free (joined, FALSE);
}

/* A field of one value, in words. (transfer full) */
static char *
field_text (const SasField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case SAS_FIELD_STRING:
    case SAS_FIELD_TEXT:
      return g_strdup (SAS_FIELD_AT (record, field, char *) != NULL ? SAS_FIELD_AT (record, field, char *) : "");
    case SAS_FIELD_DATE:
      return sas_date_to_display (SAS_FIELD_AT (record, field, SasDate));
    case SAS_FIELD_WORD:
      return g_strdup (word_text (field, SAS_FIELD_AT (record, field, int)));
    case SAS_FIELD_BOOL:
      return g_strdup (SAS_FIELD_AT (record, field, gboolean) ? _("yes") : _("no"));
    case SAS_FIELD_INT:
      return g_strdup_printf ("%d", SAS_FIELD_AT (record, field, int));
    case SAS_FIELD_NUMBER:
    case SAS_FIELD_TEXTS:
      return join_texts (SAS_FIELD_AT (record, field, GPtrArray *));
    case SAS_FIELD_RECORD:
    case SAS_FIELD_RECORDS:
    default:
      return NULL;
    }
}

static char *
join_label (const char *of, const char *field)
{
  return of != NULL ? g_strdup_printf ("%s: %s", of, field) : g_strdup (field);
}

static char *
join_path (const char *prefix, const char *name)
{
  return *prefix != '\0' ? g_strdup_printf ("%s/%s", prefix, name) : g_strdup (name);
}

/* Every plain field of two values of one type that differs. @names (nullable): only these. */
static void
compare_fields (Comparison *self, const SasRecordType *type, gconstpointer before, gconstpointer after, const char *const *names,
                const char *old_prefix, const char *new_prefix, const char *label)
{
  for (const SasField *field = type->fields; field->name != NULL; field++)
    {
      gboolean wanted = names != NULL ? g_strv_contains (names, field->name) : (field->flags & SAS_FIELD_INTERNAL) == 0;
      g_autofree char *was = wanted ? field_text (field, before) : NULL;
      g_autofree char *is = wanted ? field_text (field, after) : NULL;

      if (was != NULL && !g_str_equal (was, is))
        say (self, SAS_CHANGE_CHANGED, join_path (old_prefix, field->name), join_path (new_prefix, field->name),
             join_label (label, field_label (field->name)), was, is);
    }
}

/* --- results and indicators --- */

static char *
indicator_text (const SasIndicator *indicator)
{
  g_autofree char *target = sas_indicator_target_text (indicator);

  return *target != '\0' ? g_strdup_printf ("%s (%s)", indicator->text, target) : g_strdup (indicator->text);
}

static char *
indicator_path (guint result, guint index)
{
  return g_strdup_printf ("results/%u/indicators/%u", result, index);
}

static char *
indicator_label (guint result, guint index)
{
  return g_strdup_printf (_("Result %u, indicator %u"), result + 1, index + 1);
}

/* Position of the manual of an indicator; -1. */
static int
find_manual (const SasPlan *plan, guint result, guint index)
{
  for (guint i = 0; i < plan->manuals->len; i++)
    {
      const SasManual *manual = g_ptr_array_index (plan->manuals, i);

      if ((guint) manual->result == result && (guint) manual->indicator == index)
        return (int) i;
    }
  return -1;
}

static char *
manual_path (int position)
{
  return position >= 0 ? g_strdup_printf ("manuals/%d", position) : NULL;
}

/* The manual of an indicator that stands in both plans; one of an indicator that is new, or gone, came and went with it. */
static void
compare_manual (Comparison *self, guint old_result, guint old_index, guint new_result, guint new_index)
{
  static const char *const fields[] = { "purpose", "definition", "formula", "unit", "control", "data_source", "reporting", NULL };
  int was = find_manual (self->before, old_result, old_index), is = find_manual (self->after, new_result, new_index);
  const SasManual *before = was >= 0 ? g_ptr_array_index (self->before->manuals, (guint) was) : NULL;
  const SasManual *after = is >= 0 ? g_ptr_array_index (self->after->manuals, (guint) is) : NULL;
  g_autofree char *old_path = manual_path (was);
  g_autofree char *new_path = manual_path (is);
  g_autofree char *indicator = indicator_label (new_result, new_index);
  g_autofree char *label = g_strdup_printf (_("%s, manual"), indicator);

  if (before != NULL && after != NULL)
    compare_fields (self, &sas_manual_type, before, after, fields, old_path, new_path, label);
  else if (before != after)
    say (self, after != NULL ? SAS_CHANGE_ADDED : SAS_CHANGE_REMOVED, g_steal_pointer (&old_path), g_steal_pointer (&new_path),
         g_steal_pointer (&label), before != NULL ? before->definition : NULL, after != NULL ? after->definition : NULL);
}

static void
compare_indicator (Comparison *self, guint old_result, guint old_index, guint new_result, guint new_index, gboolean moved)
{
  const SasIndicator *before = sas_plan_indicator (self->before, old_result, old_index);
  const SasIndicator *after = sas_plan_indicator (self->after, new_result, new_index);
  g_autofree char *old_path = indicator_path (old_result, old_index);
  g_autofree char *new_path = indicator_path (new_result, new_index);
  g_autofree char *label = indicator_label (new_result, new_index);

  if (moved)
    say (self, SAS_CHANGE_MOVED, g_strdup (old_path), g_strdup (new_path), g_strdup (label), before->text, after->text);
  compare_fields (self, &sas_indicator_type, before, after, NULL, old_path, new_path, label);
  compare_manual (self, old_result, old_index, new_result, new_index);
}

static void
compare_indicators (Comparison *self, guint old_result, guint new_result)
{
  GPtrArray *before = sas_plan_result (self->before, old_result)->indicators, *after = sas_plan_result (self->after, new_result)->indicators;
  g_auto (SasPairs) pairs = { 0 };
  g_autofree gboolean *moved = NULL;

  sas_match (&pairs, items_of_indicators (before), items_of_indicators (after));
  moved = sas_pairs_find_moved (&pairs);
  for (guint i = 0; i < after->len; i++)
    {
      g_autofree char *text = indicator_text (g_ptr_array_index (after, i));

      if (pairs.to_before[i] >= 0)
        compare_indicator (self, old_result, (guint) pairs.to_before[i], new_result, i, moved[i]);
      else
        say (self, SAS_CHANGE_ADDED, NULL, indicator_path (new_result, i), indicator_label (new_result, i), NULL, text);
    }
  for (guint i = 0; i < before->len; i++)
    {
      g_autofree char *text = indicator_text (g_ptr_array_index (before, i));

      if (pairs.to_after[i] < 0)
        say (self, SAS_CHANGE_REMOVED, indicator_path (old_result, i), NULL, indicator_label (old_result, i), text, NULL);
    }
}

static void
compare_result (Comparison *self, guint old_index, guint new_index, gboolean moved)
{
  const SasResult *before = sas_plan_result (self->before, old_index), *after = sas_plan_result (self->after, new_index);
  g_autofree char *old_path = g_strdup_printf ("results/%u", old_index);
  g_autofree char *new_path = g_strdup_printf ("results/%u", new_index);
  g_autofree char *label = g_strdup_printf (_("Result %u"), new_index + 1);

  if (moved)
    say (self, SAS_CHANGE_MOVED, g_strdup (old_path), g_strdup (new_path), g_strdup (label), before->text, after->text);
  compare_fields (self, &sas_result_type, before, after, NULL, old_path, new_path, label);
  compare_indicators (self, old_index, new_index);
}

static void
compare_results (Comparison *self)
{
  g_auto (SasPairs) pairs = { 0 };
  g_autofree gboolean *moved = NULL;

  sas_match (&pairs, items_of_results (self->before), items_of_results (self->after));
  moved = sas_pairs_find_moved (&pairs);
  for (guint i = 0; i < pairs.after->len; i++)
    if (pairs.to_before[i] >= 0)
      compare_result (self, (guint) pairs.to_before[i], i, moved[i]);
    else
      say (self, SAS_CHANGE_ADDED, NULL, g_strdup_printf ("results/%u", i), g_strdup_printf (_("Result %u"), i + 1), NULL,
           sas_plan_result (self->after, i)->text);
  for (guint i = 0; i < pairs.before->len; i++)
    if (pairs.to_after[i] < 0)
      say (self, SAS_CHANGE_REMOVED, g_strdup_printf ("results/%u", i), NULL, g_strdup_printf (_("Result %u"), i + 1),
           sas_plan_result (self->before, i)->text, NULL);
}

/* --- the rest of the plan --- */

static void
compare_behaviours (Comparison *self)
{
  for (int value = 0; value < SAS_BEHAVIOURS; value++)
    {
      const SasBehaviour *before = sas_plan_behaviour (self->before, value), *after = sas_plan_behaviour (self->after, value);
      const char *was = before != NULL ? before->expectation : "", *is = after != NULL ? after->expectation : "";
      g_autofree char *path = g_strdup_printf ("behaviours/%s/expectation", sas_behaviour_values[value]);

      if (!g_str_equal (was, is))
        say (self, *was == '\0' ? SAS_CHANGE_ADDED : *is == '\0' ? SAS_CHANGE_REMOVED : SAS_CHANGE_CHANGED, g_strdup (path), g_strdup (path),
             g_strdup_printf (_("Expectation: %s"), sas_behaviour_values[value]), was, is);
    }
}

/* The items of one annex. */
static void
compare_texts (Comparison *self, const SasField *field)
{
  GPtrArray *before = SAS_FIELD_AT (self->before->annexes, field, GPtrArray *), *after = SAS_FIELD_AT (self->after->annexes, field, GPtrArray *);
  const char *label = field_label (field->name);
  g_auto (SasPairs) pairs = { 0 };

  sas_match (&pairs, items_of_texts (before), items_of_texts (after));
  for (guint i = 0; i < after->len; i++)
    {
      int at = pairs.to_before[i];
      const char *was = at >= 0 ? g_ptr_array_index (before, (guint) at) : NULL, *is = g_ptr_array_index (after, i);

      if (was == NULL || !g_str_equal (was, is))
        say (self, was == NULL ? SAS_CHANGE_ADDED : SAS_CHANGE_CHANGED, was != NULL ? g_strdup_printf ("annexes/%s/%d", field->name, at) : NULL,
             g_strdup_printf ("annexes/%s/%u", field->name, i), g_strdup (label), was, is);
    }
  for (guint i = 0; i < before->len; i++)
    if (pairs.to_after[i] < 0)
      say (self, SAS_CHANGE_REMOVED, g_strdup_printf ("annexes/%s/%u", field->name, i), NULL, g_strdup (label),
           g_ptr_array_index (before, i), NULL);
}

static void
compare_annexes (Comparison *self)
{
  for (const SasField *field = sas_annexes_type.fields; field->name != NULL; field++)
    if (self->before->annexes != NULL && self->after->annexes != NULL)
      compare_texts (self, field);
}

static char *
study_leave_text (const SasStudyLeave *leave)
{
  return leave != NULL ? g_strdup_printf ("%s, %s", leave->programme, leave->institution) : NULL;
}

static void
compare_study_leave (Comparison *self)
{
  const SasStudyLeave *before = self->before->study_leave, *after = self->after->study_leave;
  g_autofree char *was = study_leave_text (before);
  g_autofree char *is = study_leave_text (after);
  const char *label = _("Study leave");

  if (before != NULL && after != NULL)
    compare_fields (self, &sas_study_leave_type, before, after, NULL, "study_leave", "study_leave", label);
  else if (before != after)
    say (self, after != NULL ? SAS_CHANGE_ADDED : SAS_CHANGE_REMOVED, before != NULL ? g_strdup ("study_leave") : NULL,
         after != NULL ? g_strdup ("study_leave") : NULL, g_strdup (label), was, is);
}

GPtrArray *
sas_plan_compare (const SasPlan *before, const SasPlan *after)
{
  static const char *const fields[] = { "regulation", "approach", "model", "from", "to", "appraiser", NULL };
  Comparison self = { before, after, g_ptr_array_new_with_free_func ((GDestroyNotify) sas_change_free) };

  g_return_val_if_fail (before != NULL && after != NULL, self.changes);

  compare_fields (&self, &sas_plan_type, before, after, fields, "", "", NULL);
  compare_results (&self);
  compare_behaviours (&self);
  compare_annexes (&self);
  compare_study_leave (&self);
  return self.changes;
}
