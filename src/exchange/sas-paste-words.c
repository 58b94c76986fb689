/* The words by which columns and cells are known: headings of the official forms and what offices write instead. */
#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-paste-private.h"

const char *const sas_paste_roles[SAS_PASTE_ROLES] = {
  "nothing", "number", "superior_result", "result", "assigned_by", "kind", "aspect", "indicator", "target", "unit", "perspective",
  "position", "work_unit",
};
const char *const sas_paste_verdicts[3] = { "result", "indicator", "ignored" };

static const char *const labels[SAS_PASTE_ROLES] = {
  N_("Not used"), N_("Number"), N_("Leader's result"), N_("Planned result"), N_("Assigned by"), N_("Main or additional"), N_("Aspect"),
  N_("Indicator"), N_("Target"), N_("Unit of measure"), N_("Perspective"), N_("Post"), N_("Work unit"),
};

const char *
sas_paste_role_label (SasPasteRole role)
{
  g_return_val_if_fail (role < SAS_PASTE_ROLES, "");
  return _(labels[role]);
}

char *
sas_paste_fold (const char *text)
{
  g_autofree char *upper = g_utf8_strup (text, (gssize) MIN (strlen (text), 400));
  GString *folded = g_string_new (NULL);

  for (const char *at = upper; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (folded, *at);
    else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
      g_string_append_c (folded, ' ');
  g_strchomp (folded->str);
  return g_string_free (folded, FALSE);
}

/* '|' between; a word at the end may be open: "INDIKATOR*". */
static gboolean
is_one_of (const char *words, const char *folded)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      gsize length = strlen (list[i]);

      if (g_str_equal (list[i], folded) || (list[i][length - 1] == '*' && strncmp (list[i], folded, length - 1) == 0))
        return TRUE;
    }
  return FALSE;
}

/* The narrower before the wider: "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI" begins like "RENCANA HASIL KERJA". */
static const struct { SasPasteRole role; const char *words; } headings[] = {
  { SAS_PASTE_NUMBER, "NO|NOMOR|NO URUT|URUT" },
  { SAS_PASTE_SUPERIOR, "RENCANA HASIL KERJA PIMPINAN*|RENCANA HASIL KERJA ATASAN*|HASIL KERJA PIMPINAN*|HASIL KERJA ATASAN*|RHK PIMPINAN*|"
                        "RHK ATASAN*|RENCANA KINERJA ATASAN*|RENCANA KINERJA PIMPINAN*|KINERJA ATASAN*|SASARAN ATASAN*|INTERVENSI*|DIINTERVENSI" },
  { SAS_PASTE_ASSIGNED_BY, "PENUGASAN DARI*|PEMBERI TUGAS*|DITUGASKAN OLEH*|ASAL PENUGASAN*" },
  { SAS_PASTE_KIND, "JENIS|JENIS HASIL KERJA|JENIS KINERJA|JENIS RHK|UTAMA TAMBAHAN|UTAMA ATAU TAMBAHAN|KATEGORI|KELOMPOK" },
  { SAS_PASTE_ASPECT, "ASPEK*" },
  { SAS_PASTE_INDICATOR, "INDIKATOR*|IKI|IKU|UKURAN KEBERHASILAN*|UKURAN KINERJA*" },
  { SAS_PASTE_TARGET, "TARGET*|STANDAR KEBERHASILAN" },
  { SAS_PASTE_UNIT, "SATUAN*" },
  { SAS_PASTE_PERSPECTIVE, "PERSPEKTIF*" },
  { SAS_PASTE_POSITION, "JABATAN*|NAMA JABATAN" },
  { SAS_PASTE_WORK_UNIT, "UNIT|UNIT KERJA*|UNIT ORGANISASI|UNOR|NAMA UNIT|BIDANG|BAGIAN|INSTANSI" },
  { SAS_PASTE_RESULT, "RENCANA HASIL KERJA*|HASIL KERJA*|RHK|RHK PEGAWAI|RENCANA KINERJA*|KINERJA|SASARAN KINERJA|SASARAN|RENCANA KERJA|KEGIATAN|"
                      "URAIAN|URAIAN TUGAS|TUGAS|HASIL|OUTPUT|KELUARAN" },
};

SasPasteRole
sas_paste_heading (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (is_one_of (headings[i].words, folded))
      return headings[i].role;
  return SAS_PASTE_NOTHING;
}

SasAspect
sas_paste_aspect (const char *folded)
{
  static const char *const words[] = { NULL, "KUANTITAS*|JUMLAH|KUANTITATIF|KT", "KUALITAS*|MUTU|KL", "WAKTU*|KETEPATAN WAKTU", "BIAYA*|ANGGARAN" };

  for (int aspect = SAS_ASPECT_QUANTITY; aspect <= SAS_ASPECT_COST; aspect++)
    if (strlen (folded) < 24 && is_one_of (words[aspect], folded))
      return (SasAspect) aspect;
  return SAS_ASPECT_NONE;
}

int
sas_paste_kind (const char *folded)
{
  static const char *const words[] = {
    "UTAMA|A UTAMA|HASIL KERJA UTAMA|A HASIL KERJA UTAMA|KINERJA UTAMA|A KINERJA UTAMA|KINERJA UTAMA A",
    "TAMBAHAN|B TAMBAHAN|HASIL KERJA TAMBAHAN|B HASIL KERJA TAMBAHAN|KINERJA TAMBAHAN|B KINERJA TAMBAHAN|TUGAS TAMBAHAN",
  };

  for (int kind = 0; kind < 2; kind++)
    if (is_one_of (words[kind], folded))
      return kind;
  return -1;
}

gboolean
sas_paste_is_perspective (const char *folded)
{
  return is_one_of ("PENERIMA LAYANAN*|PROSES BISNIS*|PENGUATAN INTERNAL*|PENGUATAN INTERNAL ATAU ANGGARAN|ANGGARAN", folded) ||
         g_str_has_prefix (folded, "PERSPEKTIF ");
}

/* Where the number ends that @text begins with: digits, points, commas, a range, a sign of comparison before it. NULL: none. */
static const char *
skip_number (const char *text)
{
  static const char *const signs[] = { "≥", "≤", ">=", "<=", ">", "<", "=", "±", "Rp", "Rp." };
  gboolean digits = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      {
        text += strlen (signs[i]);
        break;
      }
  while (*text == ' ' || *text == '.')
    text++;
  for (; *text != '\0' && strchr ("0123456789.,-/", *text) != NULL; text++)
    digits = digits || g_ascii_isdigit (*text);
  return digits && text[-1] != '.' ? text : NULL;   /* "1." counts a list */
}

gboolean
sas_paste_is_number (const char *text)
{
  const char *end = skip_number (text);

  while (end != NULL && (*end == ' ' || *end == '%'))
    end++;
  return end != NULL && *end == '\0';
}

/* "30 Juni 2026" is a day, not thirty of something. */
static gboolean
is_month (const char *unit)
{
  g_autofree char *folded = sas_paste_fold (unit);

  return is_one_of ("JAN*|FEB*|MARET*|MAR|APR*|MEI*|JUN*|JUL*|AGU*|SEP*|OKT*|NOV*|DES*", folded);
}

gboolean
sas_paste_split_target (const char *text, char **target, char **unit)
{
  enum { MOST_UNIT_WORDS = 3 };
  const char *end = skip_number (text);
  g_auto (GStrv) words = NULL;

  if (end == NULL || *end == '\0' || (*end != ' ' && *end != '%'))
    return FALSE;
  *target = g_strstrip (g_strndup (text, (gsize) (end - text)));
  *unit = g_strstrip (g_strdup (end));
  words = g_strsplit (*unit, " ", -1);
  if (**unit != '\0' && g_strv_length (words) <= MOST_UNIT_WORDS && !is_month (*unit))
    return TRUE;
  g_clear_pointer (target, g_free);
  g_clear_pointer (unit, g_free);
  return FALSE;
}
