#include <string.h>
#include "fuzz-targets.h"
#include "sas-csv.h"
#include "sas-import-holidays.h"
#include "sas-import.h"
#include "sas-plan-check.h"
#include "sas-plan-paste.h"
#include "sas-plan.h"
#include "sas-xlsx.h"
#include "zip-support.h"

/* What every sheet promises: valid text of bounded length, cells inside the arrays, ascending row numbers. */
static void
check_sheet (const SasSheet *sheet)
{
  guint last = 0;

  g_assert_true ((sheet->fault == NULL) == (sheet->message == NULL));
  for (guint i = 0; i < sas_sheet_n_rows (sheet); i++)
    {
      const SasSheetRow *row = sas_sheet_row (sheet, i);

      g_assert_cmpuint (row->number, >, last);
      last = row->number;
      for (guint k = 0; k < MIN (row->used, SAS_SHEET_MOST_COLUMNS + 2u); k++)
        {
          const char *text = sas_sheet_cell (sheet, i, k)->text;

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_cmpuint (g_utf8_strlen (text, -1), <=, SAS_SHEET_MOST_LETTERS);
        }
    }
}

static void
fuzz_csv (const guint8 *data, gsize size)
{
  g_autoptr (SasSheet) sheet = sas_sheet_new ();

  sas_csv_read (sheet, (const char *) data, size);
  check_sheet (sheet);
}

static void
fuzz_xlsx (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (SasSheet) sheet = sas_sheet_new ();

  sas_xlsx_read (sheet, bytes);
  check_sheet (sheet);
}

/* The parts inside a sound archive, since a changed archive seldom survives its checksum: the first byte says which part the
 * rest replaces. */
static void
fuzz_xlsx_part (const guint8 *data, gsize size)
{
  ZipPart parts[] = {
    { "xl/worksheets/data.xml", "<worksheet><row r='1'><c s='1'><v>26298</v></c><c t='s'><v>0</v></c></row></worksheet>", -1 },
    { "xl/sharedStrings.xml", "<sst><si><t>NIP</t></si></sst>", -1 },
    { "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>", -1 },
    { "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet r:id='r1'/></sheets></workbook>", -1 },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Target='worksheets/data.xml'/></Relationships>", -1 },
  };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SasSheet) sheet = sas_sheet_new ();

  if (size < 1)
    return;
  parts[data[0] % G_N_ELEMENTS (parts)].text = (const char *) data + 1;
  parts[data[0] % G_N_ELEMENTS (parts)].length = (gssize) size - 1;
  bytes = zip_build (parts, G_N_ELEMENTS (parts), FALSE);
  sas_xlsx_read (sheet, bytes);
  check_sheet (sheet);
}

static const char office_units[] =
  "ID;NAMA_UNOR;ID_ATASAN;NIP_PIMPINAN\nUNOR-00;Dinas Pekerjaan Umum dan Penataan Ruang;;196805171994031002\n"
  "UNOR-10;Sekretariat;UNOR-00;197011031995032004\nUNOR-11;Subbagian Umum dan Kepegawaian;UNOR-10;\nUNOR-40;Bidang Sumber Daya Air;UNOR-00;\n";
static const char office_staff[] =
  "NIP;NAMA;UNOR ID;NIP ATASAN\n196805171994031002;Baharuddin;UNOR-00;\n197011031995032004;Ratna;UNOR-10;196805171994031002\n"
  "198807072012122005;Cokorda;UNOR-40;196805171994031002\n";

static SasImport *
plan_text (const char *text, gsize size, SasRoster *office)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);
  g_autoptr (SasSheet) sheet = sas_sheet_read (bytes);

  check_sheet (sheet);
  return sas_import_plan (sheet, office, SAS_IMPORT_ANY);
}

static void
put_changes (SasRoster *office, SasRoster *changes)
{
  for (guint i = 0; i < sas_roster_units (changes)->len; i++)
    sas_roster_put_unit (office, sas_unit_copy (sas_roster_units (changes)->pdata[i]));
  for (guint i = 0; i < sas_roster_people (changes)->len; i++)
    sas_roster_put_person (office, sas_person_copy (sas_roster_people (changes)->pdata[i]));
  for (guint i = 0; i < sas_roster_assignments (changes)->len; i++)
    sas_roster_put_assignment (office, sas_assignment_copy (sas_roster_assignments (changes)->pdata[i]));
}

static SasRoster *
new_office (void)
{
  SasRoster *office = sas_roster_new ();
  g_autoptr (SasImport) units = plan_text (office_units, sizeof office_units - 1, office);
  g_autoptr (SasImport) staff = NULL;

  put_changes (office, units->changes);
  staff = plan_text (office_staff, sizeof office_staff - 1, office);
  put_changes (office, staff->changes);
  g_assert_cmpuint (sas_roster_people (office)->len, ==, 3);
  return office;
}

/* What every import promises: its counts agree, its report is JSON, and what it accepts is the same when it comes again. */
static void
fuzz_import (const guint8 *data, gsize size)
{
  g_autoptr (SasRoster) office = new_office ();
  g_autoptr (SasImport) import = plan_text ((const char *) data, size, office);
  g_autoptr (json_t) report = sas_import_to_json (import);
  g_autofree char *text = sas_import_to_text (import);
  g_autoptr (SasImport) again = NULL;

  g_assert_nonnull (report);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (import->added + import->changed + import->same, ==, import->accepted);
  if (sas_import_has_errors (import))
    return;
  put_changes (office, import->changes);
  for (guint i = 0; i < sas_roster_people (office)->len; i++)
    sas_roster_reviewer (office, ((SasPerson *) sas_roster_people (office)->pdata[i])->nip, sas_date_new (2026, 6, 1));
  again = plan_text ((const char *) data, size, office);
  g_assert_cmpuint (again->added + again->changed, ==, 0);
}

/* What every plan promises: what is read is written, and read again it is the same. */
static void
fuzz_plan (const guint8 *data, gsize size)
{
  g_autoptr (json_t) json = sas_json_parse ((const char *) data, (gssize) size, NULL);
  g_autoptr (SasPlan) plan = json != NULL ? sas_plan_from_json (json, NULL) : NULL;
  g_autoptr (json_t) written = NULL;
  g_autoptr (SasPlan) again = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (plan == NULL)
    return;
  written = sas_plan_to_json (plan);
  again = sas_plan_from_json (written, NULL);
  g_assert_nonnull (again);
  g_assert_true (sas_plan_equal (plan, again));
  findings = sas_plan_check (plan);
}

/* Whatever a calendar holds: days that are days, names that are text, one a day, no more than its events can give. */
static void
fuzz_calendar (const guint8 *data, gsize size)
{
  g_autoptr (SasHolidayList) list = sas_import_holidays_ics ((const char *) data, size, 2026, 2027, NULL);
  SasDate last = SAS_DATE_NONE;

  for (guint i = 0; list != NULL && i < list->holidays->len; i++)
    {
      const SasHoliday *holiday = g_ptr_array_index (list->holidays, i);

      g_assert_true (holiday->date > last && g_utf8_validate (holiday->name, -1, NULL) && *holiday->name != '\0');
      last = holiday->date;
    }
}

/* Every row has its say, results are texts with indicators, and any column may be taken for anything. */
static void
check_paste (const SasPlanPaste *paste)
{
  g_assert_cmpuint (paste->rows->len, ==, MIN (sas_sheet_n_rows (paste->sheet), (guint) SAS_PASTE_MOST_ROWS));
  g_assert_cmpuint (paste->positions->len, ==, paste->results->len);
  g_assert_cmpuint (paste->work_units->len, ==, paste->results->len);
  for (guint i = 0; i < paste->rows->len; i++)
    {
      const SasPasteRow *row = g_ptr_array_index (paste->rows, i);

      g_assert_true ((row->verdict == SAS_PASTE_ROW_IGNORED) == (row->result < 0));
      g_assert_true (row->verdict != SAS_PASTE_ROW_IGNORED || row->why != NULL);
      g_assert_cmpint (row->result, <, (int) paste->results->len);
    }
  for (guint i = 0; i < paste->results->len; i++)
    {
      const SasResult *result = g_ptr_array_index (paste->results, i);

      g_assert_true (*result->text != '\0' && g_utf8_validate (result->text, -1, NULL));
    }
}

/* The first byte says which columns get another meaning afterwards. */
static void
fuzz_paste (const guint8 *data, gsize size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : g_strdup ("");
  SasSheet *sheet = sas_paste_sheet_from_text (text);
  g_autoptr (SasPlanPaste) paste = NULL;

  check_sheet (sheet);
  paste = sas_plan_paste_new (sheet);
  check_paste (paste);
  for (guint i = 0; i < MIN (paste->n_columns, 4); i++)
    {
      sas_plan_paste_set_role (paste, i, (SasPasteRole) ((data[0] + i * 5) % SAS_PASTE_ROLES));
      check_paste (paste);
    }
}

const FuzzTarget fuzz_targets[] = {
  { "csv", fuzz_csv, "staff", ".csv" },
  { "xlsx", fuzz_xlsx, "staff", ".xlsx" },
  { "xlsx-part", fuzz_xlsx_part, "fuzz", ".part" },
  { "import", fuzz_import, "staff", ".csv" },
  { "plan", fuzz_plan, "plans", ".json" },
  { "logo", fuzz_logo, "fuzz", ".logo" },
  { "font", fuzz_font, "fuzz", ".font" },
  { "text", fuzz_text, "plans", ".json" },
  { "paste", fuzz_paste, "fuzz", ".paste" },
  { "calendar", fuzz_calendar, "fuzz", ".ics" },
  { NULL }
};

const FuzzTarget *
fuzz_target_find (const char *name)
{
  for (const FuzzTarget *target = fuzz_targets; target->name != NULL; target++)
    if (g_str_equal (target->name, name))
      return target;
  return NULL;
}
