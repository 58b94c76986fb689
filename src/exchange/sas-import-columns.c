#include "config.h"
#include <string.h>
#include "sas-charset.h"
#include "sas-i18n.h"
#include "sas-import-columns.h"

enum { SHORT = 40, NAME = 200, TEXT = 300, LONG = 2000 };

/* SIASN's export, SIMPEG lists, and our own export (domain.md 13.4). */
static const SasColumn staff_columns[STAFF_COLUMNS] = {
  [STAFF_NIP]           = { "NIP", NULL, "NIP BARU|NIP|NIP NI PPPK|NIP NIPPPK|NI PPPK|NIPPPK|NOMOR INDUK PEGAWAI", TEXT,
                            TRUE },
  [STAFF_NAME]          = { "NAMA", "name", "NAMA|NAMA LENGKAP|NAMA PEGAWAI|NAMA PNS", NAME, TRUE },
  [STAFF_TITLE_BEFORE]  = { "GELAR DEPAN", "title_before", "GELAR DEPAN|GELAR DI DEPAN", 60, FALSE },
  [STAFF_TITLE_AFTER]   = { "GELAR BELAKANG", "title_after", "GELAR BELAKANG|GELAR DI BELAKANG", 100, FALSE },
  [STAFF_BIRTH_PLACE]   = { "TEMPAT LAHIR", "birth_place", "TEMPAT LAHIR NAMA|TEMPAT LAHIR", 100, FALSE },
  [STAFF_BIRTH]         = { "TANGGAL LAHIR", "birth_date", "TANGGAL LAHIR|TGL LAHIR", SHORT, FALSE },
  [STAFF_SEX]           = { "JENIS KELAMIN", "sex", "JENIS KELAMIN|L P|KELAMIN|JK", SHORT, FALSE },
  [STAFF_TYPE]          = { "JENIS PEGAWAI", "employment",
                            "JENIS PEGAWAI NAMA|JENIS PEGAWAI|STATUS PEGAWAI|STATUS KEPEGAWAIAN", 100, FALSE },
  [STAFF_CPNS]          = { "STATUS CPNS PNS", NULL, "STATUS CPNS PNS|CPNS PNS", SHORT, FALSE },
  [STAFF_LEGAL_STATE]   = { "KEDUDUKAN HUKUM", "legal_state", "KEDUDUKAN HUKUM NAMA|KEDUDUKAN HUKUM|KEDUDUKAN PEGAWAI",
                            100, FALSE },
  [STAFF_GRADE]         = { "GOLONGAN", "grade",
                            "GOL AKHIR NAMA|PANGKAT GOL|PANGKAT GOL RUANG|PANGKAT GOLONGAN|PANGKAT GOLONGAN RUANG"
                            "|GOLONGAN|GOL|GOL RUANG|GOLONGAN RUANG|GOLONGAN AKHIR", 100, FALSE },
  [STAFF_RANK]          = { "PANGKAT", NULL, "PANGKAT|NAMA PANGKAT", 100, FALSE },
  [STAFF_POSITION_KIND] = { "JENIS JABATAN", "position_kind", "JENIS JABATAN NAMA|JENIS JABATAN", 100, FALSE },
  [STAFF_POSITION]      = { "JABATAN", "position", "JABATAN NAMA|JABATAN|NAMA JABATAN", TEXT, FALSE },
  [STAFF_SINCE]         = { "TMT JABATAN", "position_since", "TMT JABATAN", SHORT, FALSE },
  [STAFF_UNIT]          = { "UNOR", "unit", "UNOR ID|KODE UNIT|KODE UNOR|ID UNIT|ID UNOR", 100, FALSE },
  [STAFF_UNIT_NAME]     = { "UNOR NAMA", NULL, "UNOR NAMA|UNIT KERJA|UNIT ORGANISASI|NAMA UNIT|NAMA UNOR|UNIT", TEXT,
                            FALSE },
  [STAFF_ECHELON]       = { "ESELON", "echelon", "ESELON NAMA|ESELON", SHORT, FALSE },
  [STAFF_SUPERIOR]      = { "NIP ATASAN", "superior", "NIP ATASAN|NIP ATASAN LANGSUNG|NIP PEJABAT PENILAI", TEXT,
                            FALSE },
  [STAFF_SUPERIOR_NAME] = { "NAMA ATASAN", "superior_name", "NAMA ATASAN|ATASAN|ATASAN LANGSUNG|PEJABAT PENILAI", TEXT,
                            FALSE },
  [STAFF_TASK]          = { "PENUGASAN", NULL, "PENUGASAN|TUGAS TAMBAHAN", TEXT, FALSE },
  [STAFF_NOTE]          = { "KETERANGAN", "note", "KETERANGAN|CATATAN|KET", LONG, FALSE },
};
static const SasColumn unit_columns[UNIT_COLUMNS] = {
  [UNIT_CODE]          = { "ID", "code", "ID|UNOR ID|KODE|KODE UNIT|KODE UNOR|ID UNIT|ID UNOR", 100, TRUE },
  [UNIT_NAME]          = { "NAMA_UNOR", "name", "NAMA UNOR|NAMA UNIT|UNOR NAMA|UNIT KERJA|NAMA UNIT KERJA", NAME,
                           TRUE },
  [UNIT_PARENT]        = { "ID_ATASAN", "parent_code", "ID ATASAN|UNOR ATASAN ID|KODE ATASAN|KODE INDUK|ID INDUK", 100,
                           FALSE },
  [UNIT_PARENT_NAME]   = { "NAMA_UNOR_ATASAN", NULL, "NAMA UNOR ATASAN|NAMA UNIT ATASAN|UNIT ATASAN", NAME, FALSE },
  [UNIT_ECHELON]       = { "ESELON", "echelon", "ESELON|ESELON NAMA", SHORT, FALSE },
  [UNIT_HEAD_POSITION] = { "JABATAN_PIMPINAN", "head_position", "JABATAN PIMPINAN|NAMA JABATAN|JABATAN", TEXT, FALSE },
  [UNIT_HEAD_NIP]      = { "NIP_PIMPINAN", "head_nip", "NIP PIMPINAN|NIP KEPALA", TEXT, FALSE },
  [UNIT_HEAD_STATE]    = { "STATUS_PIMPINAN", "head_state", "STATUS PIMPINAN|STATUS KEPALA", SHORT, FALSE },
};
static const SasColumn post_columns[POST_COLUMNS] = {
  [POST_NIP]      = { "NIP", "nip", "NIP|NIP BARU", TEXT, TRUE },
  [POST_KIND]     = { "JENIS", "kind", "JENIS|JENIS PENUGASAN|JENIS PENUNJUKAN", SHORT, TRUE },
  [POST_UNIT]     = { "UNOR ID", "unit", "UNOR ID|KODE UNIT|KODE UNOR|ID UNIT|ID UNOR", 100, FALSE },
  [POST_POSITION] = { "JABATAN", "position", "JABATAN|JABATAN NAMA|NAMA JABATAN", TEXT, FALSE },
  [POST_FROM]     = { "TMT", "from", "TMT|TMT JABATAN|MULAI|SEJAK|DARI", SHORT, TRUE },
  [POST_TO]       = { "SAMPAI", "to", "SAMPAI|S D|BERAKHIR|SELESAI", SHORT, FALSE },
  [POST_DECREE]   = { "NOMOR SK", "decree", "NOMOR SK|NO SK|NOMOR SURAT|NOMOR SURAT PERINTAH", 100, FALSE },
  [POST_NOTE]     = { "KETERANGAN", "note", "KETERANGAN|CATATAN|KET", LONG, FALSE },
};

/* The narrowest first: a list of posts has a NIP too, a list of units a code too. */
static const struct { SasImportKind kind; const SasColumn *columns; guint n_columns; } kinds[] = {
  { SAS_IMPORT_ASSIGNMENTS, post_columns, POST_COLUMNS },
  { SAS_IMPORT_STAFF, staff_columns, STAFF_COLUMNS },
  { SAS_IMPORT_UNITS, unit_columns, UNIT_COLUMNS },
};

/* "Pangkat/Gol." -> "PANGKAT GOL" */
static char *
fold_heading (const char *text)
{
  g_autofree char *upper = g_utf8_strup (text, MIN ((gssize) strlen (text), 200));
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *at = upper; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (folded, *at);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  g_strchomp (folded->str);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static gboolean
has_heading (const SasColumn *column, const char *folded)
{
  gsize length = strlen (folded);

  for (const char *at = column->headings; at != NULL; at = strchr (at, '|'))
    {
      if (*at == '|')
        at++;
      if (length > 0 && strncmp (at, folded, length) == 0 && (at[length] == '|' || at[length] == '\0'))
        return TRUE;
    }
  return FALSE;
}

static gboolean
map_row (SasColumnMap *map, const SasSheet *sheet, guint row, guint kind)
{
  guint count = MIN (sas_sheet_row (sheet, row)->used, SAS_SHEET_MOST_COLUMNS);

  map->kind = kinds[kind].kind;
  map->columns = kinds[kind].columns;
  map->n_columns = kinds[kind].n_columns;
  map->header = row;
  for (guint k = 0; k < SAS_MOST_COLUMNS; k++)
    map->at[k] = map->twin[k] = -1;
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *folded = fold_heading (sas_sheet_cell (sheet, row, i)->text);

      for (guint k = 0; k < map->n_columns; k++)
        if (has_heading (&map->columns[k], folded))
          *(map->at[k] < 0 ? &map->at[k] : &map->twin[k]) = (int) i;
    }
  for (guint k = 0; k < map->n_columns; k++)
    if (map->columns[k].required && map->at[k] < 0)
      return FALSE;
  return TRUE;
}

gboolean
sas_column_map_find (SasColumnMap *map, const SasSheet *sheet, SasImportKind kind)
{
  guint rows = MIN (sas_sheet_n_rows (sheet), SAS_HEADING_SEARCH_ROWS);

  for (guint row = 0; row < rows; row++)   /* lists of offices like to begin with a title */
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      if ((kind == SAS_IMPORT_ANY || kind == kinds[k].kind) && map_row (map, sheet, row, k))
        return TRUE;
  return FALSE;
}

char *
sas_column_map_list_headings (const SasSheet *sheet)
{
  enum { MOST_SHOWN = 8, MOST_LETTERS = 30 };
  g_autoptr (GString) list = g_string_new (NULL);
  guint used = sas_sheet_n_rows (sheet) > 0 ? sas_sheet_row (sheet, 0)->used : 0;

  for (guint i = 0; i < MIN (used, MOST_SHOWN); i++)
    {
      g_autofree char *heading = sas_charset_shorten (sas_sheet_cell (sheet, 0, i)->text, MOST_LETTERS);

      g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", heading);
    }
  if (used > MOST_SHOWN)
    g_string_append_printf (list, _("; and %u more"), used - MOST_SHOWN);
  return g_string_free (g_steal_pointer (&list), FALSE);
}
