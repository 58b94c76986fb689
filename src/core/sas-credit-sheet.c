#include "config.h"
#include "sas-credit-sheet.h"
#include "sas-error.h"
#include "sas-i18n.h"

#define YEAR_MONTHS 12

static const SasField opening_fields[] = {
  SAS_FIELD (SasCreditOpening, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasCreditOpening, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCreditOpening, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasCreditOpening, number, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCreditOpening, base, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCreditOpening, former, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCreditOpening, adjusted, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCreditOpening, degree, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCreditOpening, serial, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCreditOpening, grade_since, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasCreditOpening, note, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_credit_opening_type = { "credit_opening", sizeof (SasCreditOpening), opening_fields, NULL };

static const SasFraction zero = { 0, 1 };

/* --- the opening balance --- */

void
sas_credit_opening_free (SasCreditOpening *opening)
{
  sas_record_free (&sas_credit_opening_type, opening);
}

static SasFraction
amount_of (const char *text)
{
  return *text != '\0' ? sas_fraction_parse (text) : zero;
}

static gboolean
is_amount (const char *text)
{
  SasFraction amount = amount_of (text);

  return !sas_fraction_is_none (amount) && sas_fraction_compare (amount, zero) >= 0;
}

void
sas_credit_opening_settle (SasCreditOpening *opening)
{
  char *const amounts[] = { opening->base, opening->former, opening->adjusted };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    g_strdelimit (g_strstrip (amounts[i]), ",", '.');
}

gboolean
sas_credit_opening_check (const SasCreditOpening *opening, GError **error)
{
  const char *const amounts[] = { opening->base, opening->former, opening->adjusted };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (!is_amount (amounts[i]))
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is no angka kredit: write 87.5 or 75/4. Nothing was changed."), amounts[i]);
        return FALSE;
      }
  if (opening->date != SAS_DATE_NONE)
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                       _("A balance of angka kredit has the day up to which it counts. Nothing was changed."));
  return FALSE;
}

/* --- the sheet --- */

static void
row_free (gpointer data)
{
  SasCreditRow *row = data;

  g_free (row->level);
  g_free (row);
}

/* Angka kredit dasar belongs to the rank: where nobody brought a balance it is all there is. */
static void
bring (SasCreditSheet *sheet, const char *grade)
{
  const SasCreditOpening *opening = sheet->opening;

  for (guint i = 0; i < SAS_CREDIT_ITEMS; i++)
    sheet->items[i] = (SasCreditAmount) { zero, zero };
  sheet->items[SAS_CREDIT_BASE].before = opening != NULL ? amount_of (opening->base) : grade != NULL ? sas_credit_base (grade) : zero;
  if (opening == NULL)
    return;
  sheet->items[SAS_CREDIT_FORMER].before = amount_of (opening->former);
  sheet->items[SAS_CREDIT_ADJUSTED].before = amount_of (opening->adjusted);
  sheet->serial = g_strdup (opening->serial);
  sheet->grade_since = opening->grade_since;
}

gboolean
sas_credit_is_for (const SasPerson *person)
{
  return person->position_kind == SAS_POSITION_FUNCTIONAL && person->employment != SAS_EMPLOYMENT_PPPK;
}

SasCreditSheet *
sas_credit_sheet_new (int year, const char *level, SasCreditOpening *opening, const char *grade)
{
  SasCreditSheet *sheet = g_new0 (SasCreditSheet, 1);

  g_return_val_if_fail (level != NULL, NULL);

  sheet->year = year;
  sheet->level = g_strdup (level);
  sheet->opening = opening;
  sheet->rows = g_ptr_array_new_with_free_func (row_free);
  bring (sheet, grade);
  return sheet;
}

void
sas_credit_sheet_free (SasCreditSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->number);
  sas_record_free (&sas_identity_type, sheet->employee);
  sas_record_free (&sas_identity_type, sheet->signer);
  g_free (sheet->birth_place);
  g_free (sheet->serial);
  g_free (sheet->level);
  g_clear_pointer (&sheet->opening, sas_credit_opening_free);
  g_ptr_array_unref (sheet->rows);
  g_free (sheet);
}

static gboolean
is_counted (const SasCreditSheet *sheet, const SasCreditMonth *month, SasDate first_day)
{
  SasDate until = sheet->opening != NULL ? sheet->opening->date : SAS_DATE_NONE;

  return month->level != NULL && month->predicate != SAS_PREDICATE_NONE && (until == SAS_DATE_NONE || first_day > until) &&
         first_day <= sas_period_to (sheet->period, sheet->year);
}

/* What the sheet converts begins a row of its own. */
static SasDate
period_begins (const SasCreditSheet *sheet)
{
  return sas_period_from (sheet->period, sheet->year);
}

static gboolean
continues (const SasCreditSheet *sheet, const SasCreditRow *row, const SasCreditMonth *month, SasDate first_day)
{
  return row != NULL && row->to + 1 == first_day && first_day != period_begins (sheet) && row->predicate == month->predicate &&
         g_str_equal (row->level, month->level);
}

static SasCreditRow *
begin_row (SasCreditSheet *sheet, int year, const SasCreditMonth *month, SasDate first_day)
{
  SasCreditRow *row = g_new0 (SasCreditRow, 1);

  row->year = year;
  row->from = first_day;
  row->level = g_strdup (month->level);
  row->predicate = month->predicate;
  g_ptr_array_add (sheet->rows, row);
  return row;
}

static SasDate
last_day (int year, guint month)
{
  SasDate next = month == YEAR_MONTHS ? sas_date_new ((guint) year + 1, 1, 1) : sas_date_new ((guint) year, month + 1, 1);

  return next - 1;
}

void
sas_credit_sheet_add_year (SasCreditSheet *sheet, const SasCreditYear *year)
{
  SasCreditRow *row = NULL;

  g_return_if_fail (year->year <= sheet->year);

  for (guint i = 0; i < YEAR_MONTHS; i++)
    {
      const SasCreditMonth *month = &year->months[i];
      SasDate first_day = sas_date_new ((guint) year->year, i + 1, 1);

      if (!is_counted (sheet, month, first_day))
        continue;
      if (!continues (sheet, row, month, first_day))
        row = begin_row (sheet, year->year, month, first_day);
      row->to = last_day (year->year, i + 1);
      row->months++;
    }
}

/* --- the sums --- */

static void
convert (SasCreditRow *row)
{
  const SasCreditSegment segment = { row->level, row->predicate, row->months };

  row->percent = sas_credit_percent (row->predicate);
  row->coefficient = sas_credit_coefficient (row->level);
  row->credit = sas_credit_convert (&segment);
}

static void
convert_rows (SasCreditSheet *sheet)
{
  SasCreditAmount *converted = &sheet->items[SAS_CREDIT_CONVERTED];

  *converted = (SasCreditAmount) { zero, zero };
  sheet->first = sheet->rows->len;
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      SasCreditRow *row = g_ptr_array_index (sheet->rows, i);
      SasFraction *column = row->from < period_begins (sheet) ? &converted->before : &converted->now;

      convert (row);
      *column = sas_fraction_add (*column, row->credit);
      if (row->from >= period_begins (sheet))
        sheet->first = MIN (sheet->first, i);
    }
}

/* The predicate that stood when the degree was earned, else the last one before. */
static SasPredicate
predicate_at (const SasCreditSheet *sheet, SasDate day)
{
  SasPredicate predicate = SAS_PREDICATE_NONE;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const SasCreditRow *row = g_ptr_array_index (sheet->rows, i);

      if (row->from <= day)
        predicate = row->predicate;
    }
  return predicate;
}

static void
count_degree (SasCreditSheet *sheet)
{
  SasDate day = sheet->opening != NULL ? sheet->opening->degree : SAS_DATE_NONE;
  SasCreditAmount *amount = &sheet->items[SAS_CREDIT_EDUCATION];
  SasFraction credit;

  if (day == SAS_DATE_NONE || day > sas_period_to (sheet->period, sheet->year))
    return;
  credit = sas_credit_education (sheet->level, predicate_at (sheet, day));
  if (sas_fraction_is_none (credit))
    return;
  if (day < period_begins (sheet))
    amount->before = credit;
  else
    amount->now = credit;
}

void
sas_credit_sheet_settle (SasCreditSheet *sheet)
{
  convert_rows (sheet);
  count_degree (sheet);
  sheet->total = (SasCreditAmount) { zero, zero };
  for (guint i = 0; i < SAS_CREDIT_ITEMS; i++)
    {
      sheet->total.before = sas_fraction_add (sheet->total.before, sheet->items[i].before);
      sheet->total.now = sas_fraction_add (sheet->total.now, sheet->items[i].now);
    }
  sheet->brought = sas_fraction_add (sas_fraction_add (sheet->items[SAS_CREDIT_BASE].before, sheet->items[SAS_CREDIT_FORMER].before),
                                     sheet->items[SAS_CREDIT_ADJUSTED].before);
  sheet->earned = sas_fraction_add (sheet->items[SAS_CREDIT_CONVERTED].before, sheet->items[SAS_CREDIT_CONVERTED].now);
  sheet->cumulative = sas_fraction_add (sheet->total.before, sheet->total.now);
  for (guint i = 0; i < SAS_CREDIT_TARGETS; i++)
    {
      sheet->need[i] = sas_credit_need (sheet->level, (SasCreditTarget) i);
      sheet->difference[i] = sas_credit_difference (sheet->level, (SasCreditTarget) i, sheet->cumulative);
    }
  if (sheet->rows->len > 0)
    {
      sheet->from = ((const SasCreditRow *) g_ptr_array_index (sheet->rows, 0))->from;
      sheet->to = ((const SasCreditRow *) g_ptr_array_index (sheet->rows, sheet->rows->len - 1))->to;
    }
}

/* --- as words --- */

char *
sas_credit_row_percent_text (const SasCreditRow *row)
{
  g_autofree char *percent = sas_fraction_to_short (row->percent, 2);

  if (row->months == YEAR_MONTHS)
    return g_strdup_printf ("%s%%", percent);
  return g_strdup_printf ("%u/%d x %s%%", row->months, YEAR_MONTHS, percent);
}

char *
sas_credit_sheet_verdict (const SasCreditSheet *sheet, SasCreditTarget target)
{
  static const char *const sentences[SAS_CREDIT_TARGETS][2] = {
    [SAS_CREDIT_FOR_RANK] = { N_("%s more are needed for the next rank."), N_("Meets the angka kredit of the next rank, with %s to spare.") },
    [SAS_CREDIT_FOR_LEVEL] = { N_("%s more are needed for the next level."), N_("Meets the angka kredit of the next level, with %s to spare.") },
  };
  SasFraction difference = sheet->difference[target];
  gboolean met = !sas_fraction_is_none (difference) && sas_fraction_compare (difference, zero) >= 0;
  g_autofree char *amount = NULL;

  if (sas_fraction_is_none (difference))
    return g_strdup ("");
  amount = sas_credit_amount_text (met ? difference : sas_fraction_subtract (zero, difference), 3);
  return g_strdup_printf (_(sentences[target][met]), amount);
}

static json_t *
amount_json (SasFraction amount)
{
  g_autofree char *exact = sas_fraction_to_exact (amount), *fixed = sas_fraction_to_fixed (amount, 3);

  return sas_fraction_is_none (amount) ? json_null () : json_pack ("{s:s, s:s}", "exact", exact, "decimals_3", fixed);
}

static json_t *
rows_json (const SasCreditSheet *sheet)
{
  json_t *array = json_array ();

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const SasCreditRow *row = g_ptr_array_index (sheet->rows, i);
      g_autofree char *from = sas_date_to_iso (row->from), *to = sas_date_to_iso (row->to);

      json_array_append_new (array, json_pack ("{s:i, s:s, s:s, s:i, s:s, s:s, s:o, s:o, s:o}", "year", row->year, "from", from, "to", to,
                                               "months", (int) row->months, "level", row->level, "predicate", sas_predicates[row->predicate],
                                               "percent", amount_json (row->percent), "coefficient", amount_json (row->coefficient),
                                               "credit", amount_json (row->credit)));
    }
  return array;
}

static json_t *
items_json (const SasCreditSheet *sheet)
{
  static const char *const words[SAS_CREDIT_ITEMS] = { "base", "former", "adjusted", "converted", "education" };
  json_t *object = json_object ();

  for (guint i = 0; i < SAS_CREDIT_ITEMS; i++)
    json_object_set_new (object, words[i], json_pack ("{s:o, s:o}", "before", amount_json (sheet->items[i].before), "now",
                                                      amount_json (sheet->items[i].now)));
  return object;
}

static json_t *
needs_json (const SasCreditSheet *sheet)
{
  json_t *object = json_object ();

  for (guint i = 0; i < SAS_CREDIT_TARGETS; i++)
    json_object_set_new (object, sas_credit_targets[i], json_pack ("{s:o, s:o}", "need", amount_json (sheet->need[i]), "difference",
                                                                   amount_json (sheet->difference[i])));
  return object;
}

json_t *
sas_credit_sheet_to_json (const SasCreditSheet *sheet)
{
  json_t *json = json_pack ("{s:s?, s:i, s:s, s:s}", "nip", sheet->employee != NULL ? sheet->employee->nip : NULL, "year", sheet->year, "period",
                            sas_periods[sheet->period], "level", sheet->level);

  json_object_set_new (json, "opening", sheet->opening != NULL ? sas_record_to_json (&sas_credit_opening_type, sheet->opening) : json_null ());
  json_object_set_new (json, "rows", rows_json (sheet));
  json_object_set_new (json, "items", items_json (sheet));
  json_object_set_new (json, "brought", amount_json (sheet->brought));
  json_object_set_new (json, "earned", amount_json (sheet->earned));
  json_object_set_new (json, "cumulative", amount_json (sheet->cumulative));
  json_object_set_new (json, "needs", needs_json (sheet));
  return json;
}
