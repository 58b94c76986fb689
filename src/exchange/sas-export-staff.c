/* Staff as rows, under the headings of sas-import-columns.c. */
#include "config.h"
#include "sas-export.h"

typedef char *(*CellFunc) (SasRoster *roster, const SasPerson *person);

static char *
day (SasDate date)
{
  if (date == SAS_DATE_NONE)
    return g_strdup ("");
  return g_strdup_printf ("%02u-%02u-%04u", sas_date_day (date), sas_date_month (date), sas_date_year (date));
}

static char *
cell_birth (SasRoster *roster, const SasPerson *person)
{
  return day (person->birth_date);
}

static char *
cell_since (SasRoster *roster, const SasPerson *person)
{
  return day (person->position_since);
}

static char *
cell_sex (SasRoster *roster, const SasPerson *person)
{
  static const char *const letters[SAS_SEXES] = { "", "M", "F" };   /* as SIASN writes it */

  return g_strdup (letters[person->sex]);
}

static char *
cell_employment (SasRoster *roster, const SasPerson *person)
{
  return g_ascii_strup (person->employment != SAS_EMPLOYMENT_UNKNOWN ? sas_employments[person->employment] : "", -1);
}

static char *
cell_position_kind (SasRoster *roster, const SasPerson *person)
{
  static const char *const words[SAS_POSITION_KINDS] = { "", "Struktural", "Fungsional", "Pelaksana" };

  return g_strdup (words[person->position_kind]);
}

static char *
cell_unit_name (SasRoster *roster, const SasPerson *person)
{
  const SasUnit *unit = sas_roster_unit (roster, person->unit);

  return g_strdup (unit != NULL ? unit->name : "");
}

static char *
cell_superior_name (SasRoster *roster, const SasPerson *person)
{
  const SasPerson *superior = sas_roster_person (roster, person->superior);

  return superior != NULL ? sas_person_full_name (superior)
         : g_strdup (person->superior_name != NULL ? person->superior_name : "");
}

static const struct { SasExportColumn column; const char *member; CellFunc cell; } columns[] = {
  { { "NIP", 21 }, "nip", NULL },
  { { "NAMA", 34 }, "name", NULL },
  { { "GELAR DEPAN", 12 }, "title_before", NULL },
  { { "GELAR BELAKANG", 16 }, "title_after", NULL },
  { { "TEMPAT LAHIR", 16 }, "birth_place", NULL },
  { { "TANGGAL LAHIR", 14 }, NULL, cell_birth },
  { { "JENIS KELAMIN", 8 }, NULL, cell_sex },
  { { "JENIS PEGAWAI", 10 }, NULL, cell_employment },
  { { "KEDUDUKAN HUKUM", 16 }, "legal_state", NULL },
  { { "GOLONGAN", 10 }, "grade", NULL },
  { { "JENIS JABATAN", 13 }, NULL, cell_position_kind },
  { { "JABATAN", 40 }, "position", NULL },
  { { "TMT JABATAN", 13 }, NULL, cell_since },
  { { "UNOR ID", 12 }, "unit", NULL },
  { { "UNOR NAMA", 36 }, NULL, cell_unit_name },
  { { "ESELON", 8 }, "echelon", NULL },
  { { "NIP ATASAN", 21 }, "superior", NULL },
  { { "NAMA ATASAN", 34 }, NULL, cell_superior_name },
  { { "KETERANGAN", 40 }, "note", NULL },
};

static char *
cell_text (SasRoster *roster, const SasPerson *person, guint column)
{
  const char *text;

  if (columns[column].cell != NULL)
    return columns[column].cell (roster, person);
  text = SAS_FIELD_AT (person, sas_record_field (&sas_person_type, columns[column].member), char *);
  return g_strdup (text != NULL ? text : "");
}

gboolean
sas_export_staff (SasRoster *roster, const char *path, GError **error)
{
  SasExportColumn headings[G_N_ELEMENTS (columns)];
  GPtrArray *people = sas_roster_people (roster);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
    headings[k] = columns[k].column;
  for (guint i = 0; i < people->len; i++)
    {
      char **row = g_new0 (char *, G_N_ELEMENTS (columns) + 1);

      for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
        row[k] = cell_text (roster, people->pdata[i], k);
      g_ptr_array_add (rows, row);
    }
  return sas_export_table (path, "Data Pegawai", headings, G_N_ELEMENTS (columns), rows, error);
}
