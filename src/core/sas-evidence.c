#include "config.h"
#include <string.h>
#include "sas-evidence.h"
#include "sas-i18n.h"

#define MOST_LETTERS 120
#define MOST_ENDING  12   /* letters of an ending that is kept when a name is cut */

static const SasField evidence_fields[] = {
  SAS_FIELD (SasEvidence, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, nip, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasEvidence, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasEvidence, period, sas_periods, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasEvidence, result, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasEvidence, indicator, SAS_FIELD_INT, SAS_FIELD_OPTIONAL),
  SAS_FIELD (SasEvidence, name, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasEvidence, media, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, size, SAS_FIELD_INT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, sha256, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, path, SAS_FIELD_TEXT, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, added, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, added_nip, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, added_by, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasEvidence, removed, SAS_FIELD_TEXT, SAS_FIELD_SPARSE),
  SAS_FIELD (SasEvidence, removed_by, SAS_FIELD_TEXT, SAS_FIELD_SPARSE),
  SAS_FIELD_END
};
const SasRecordType sas_evidence_type = { "evidence", sizeof (SasEvidence), evidence_fields, NULL };

void
sas_evidence_free (SasEvidence *evidence)
{
  sas_record_free (&sas_evidence_type, evidence);
}

/* --- names --- */

/* Control and direction signs (a name written right to left hides its ending), and what Windows forbids. */
static gboolean
is_kept (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR &&
         (letter >= 0x80 || strchr ("<>:\"|?*", (int) letter) == NULL);
}

static const char *
after_last_folder (const char *path)
{
  const char *name = path;

  for (const char *at = path; *at != '\0'; at++)
    if (*at == '/' || *at == '\\')
      name = at + 1;
  return name;
}

/* "." and ".." are folders, a dot in front hides a file; at the end Windows drops dots and blanks. */
static void
strip_dots (GString *name)
{
  gsize leading = strspn (name->str, ". ");

  g_string_erase (name, 0, (gssize) leading);
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

/* CON, NUL, COM1 and the like are devices whatever their ending. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[] = { "CON", "PRN", "AUX", "NUL" };
  gsize stem = strcspn (name, ".");

  for (guint i = 0; i < G_N_ELEMENTS (devices); i++)
    if (stem == 3 && g_ascii_strncasecmp (name, devices[i], 3) == 0)
      return TRUE;
  return stem == 4 && g_ascii_isdigit (name[3]) && (g_ascii_strncasecmp (name, "COM", 3) == 0 || g_ascii_strncasecmp (name, "LPT", 3) == 0);
}

/* A long name loses letters before its ending. */
static void
shorten (GString *name)
{
  const char *dot = strrchr (name->str, '.');
  glong length = g_utf8_strlen (name->str, -1), ending = dot != NULL ? g_utf8_strlen (dot, -1) : 0;
  g_autofree char *tail = NULL;

  if (length <= MOST_LETTERS)
    return;
  ending = ending <= MOST_ENDING ? ending : 0;
  tail = g_strdup (g_utf8_offset_to_pointer (name->str, length - ending));
  g_string_truncate (name, (gsize) (g_utf8_offset_to_pointer (name->str, MOST_LETTERS - ending) - name->str));
  g_string_append (name, tail);
}

char *
sas_evidence_clean_name (const char *path)
{
  g_autofree char *valid = g_utf8_make_valid (path, -1);
  GString *name = g_string_new (NULL);

  for (const char *at = after_last_folder (valid); *at != '\0'; at = g_utf8_next_char (at))
    if (is_kept (g_utf8_get_char (at)))
      g_string_append_unichar (name, g_utf8_get_char (at));
  strip_dots (name);
  shorten (name);
  strip_dots (name);
  if (name->len == 0)
    g_string_append (name, "bukti");
  if (is_device (name->str))
    g_string_prepend_c (name, '_');
  return g_string_free (name, FALSE);
}

/* --- what kind of file it is --- */

static gboolean
ends_with (const char *name, const char *ending)
{
  gsize length = strlen (name), tail = strlen (ending);

  return length >= tail && g_ascii_strcasecmp (name + length - tail, ending) == 0;
}

/* Programs of an office keep their files as archives. */
static const char *
media_of_archive (const char *name, const char *otherwise)
{
  static const struct { const char *ending, *media; } endings[] = {
    { ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
    { ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    { ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
    { ".odt", "application/vnd.oasis.opendocument.text" }, { ".ods", "application/vnd.oasis.opendocument.spreadsheet" },
    { ".odp", "application/vnd.oasis.opendocument.presentation" },
    { ".doc", "application/msword" }, { ".xls", "application/vnd.ms-excel" }, { ".ppt", "application/vnd.ms-powerpoint" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_with (name, endings[i].ending))
      return endings[i].media;
  return otherwise;
}

static gboolean
is_text (const guint8 *bytes, gsize size)
{
  const char *end;

  /* A letter may be cut at the end of what was looked at. */
  return memchr (bytes, '\0', size) == NULL &&
         (g_utf8_validate ((const char *) bytes, (gssize) size, &end) || (gsize) (end - (const char *) bytes) + 4 > size);
}

const char *
sas_evidence_media (const guint8 *bytes, gsize size, const char *name)
{
  static const struct { const char *sign; gsize at, length; const char *media; gboolean archive; } signs[] = {
    { "%PDF-", 0, 5, "application/pdf", FALSE }, { "\x89PNG\r\n\x1a\n", 0, 8, "image/png", FALSE }, { "\xff\xd8\xff", 0, 3, "image/jpeg", FALSE },
    { "GIF8", 0, 4, "image/gif", FALSE }, { "WEBP", 8, 4, "image/webp", FALSE }, { "ftypheic", 4, 8, "image/heic", FALSE }, { "ftyp", 4, 4, "video/mp4", FALSE },
    { "OggS", 0, 4, "application/ogg", FALSE }, { "ID3", 0, 3, "audio/mpeg", FALSE },
    { "PK\x03\x04", 0, 4, "application/zip", TRUE }, { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, 8, "application/x-ole-storage", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (size >= signs[i].at + signs[i].length && memcmp (bytes + signs[i].at, signs[i].sign, signs[i].length) == 0)
      return signs[i].archive ? media_of_archive (name, signs[i].media) : signs[i].media;
  return is_text (bytes, size) ? "text/plain" : "application/octet-stream";
}

/* --- beside an evaluation --- */

static gint
find_text (GPtrArray *texts, const char *text)
{
  for (guint i = 0; i < texts->len; i++)
    if (g_str_equal (g_ptr_array_index (texts, i), text))
      return (gint) i;
  return -1;
}

gboolean
sas_evaluation_name_evidence (SasEvaluation *evaluation, const SasEvidence *evidence)
{
  SasRealisation *realisation = sas_evaluation_realisation_for (evaluation, evidence->result, evidence->indicator);

  if (realisation == NULL || find_text (realisation->evidence, evidence->name) >= 0)
    return FALSE;
  g_ptr_array_add (realisation->evidence, g_strdup (evidence->name));
  return TRUE;
}

gboolean
sas_evaluation_unname_evidence (SasEvaluation *evaluation, const SasEvidence *evidence)
{
  SasRealisation *realisation = sas_evaluation_realisation_for (evaluation, evidence->result, evidence->indicator);
  gint at = realisation != NULL ? find_text (realisation->evidence, evidence->name) : -1;

  if (at >= 0)
    g_ptr_array_remove_index (realisation->evidence, (guint) at);
  return at >= 0;
}

static char *
path_of (const SasEvaluation *evaluation, const SasEvidence *evidence)
{
  const SasRealisation *realisation =
    evaluation != NULL ? sas_evaluation_realisation_for (evaluation, evidence->result, evidence->indicator) : NULL;
  guint at = 0;

  return realisation != NULL && g_ptr_array_find (evaluation->realisations, realisation, &at) ? g_strdup_printf ("realisations/%u", at)
                                                                                              : g_strdup ("");
}

typedef struct { const char *rule, *sentence; } Words;

/* What is to be said of it first; its rule is NULL when there is nothing. */
static Words
words_of (const SasEvidenceLook *look)
{
  if (look->evidence->removed != NULL)
    return look->after_rating ? (Words) { "evidence-removed", N_("The evidence “%s” was removed after the rating.") } : (Words) { NULL, NULL };
  if (look->file == SAS_EVIDENCE_GONE)
    return (Words) { "evidence-gone", N_("The linked file “%s” is not at its place any more, or cannot be read.") };
  if (look->file == SAS_EVIDENCE_CHANGED)
    return (Words) { "evidence-changed", N_("The linked file “%s” was changed after it was recorded.") };
  return look->after_rating ? (Words) { "evidence-later", N_("The evidence “%s” was added after the rating.") } : (Words) { NULL, NULL };
}

GPtrArray *
sas_evidence_findings (const SasEvaluation *evaluation, const SasEvidenceLook *looks, guint count)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);

  for (guint i = 0; i < count; i++)
    {
      Words words = words_of (&looks[i]);
      SasFinding *finding;

      if (words.rule == NULL)
        continue;
      finding = g_new0 (SasFinding, 1);
      finding->rule = words.rule;
      finding->severity = SAS_WARN;
      finding->basis = "Art. 16, p. 68";
      finding->path = path_of (evaluation, looks[i].evidence);
      finding->message = g_strdup_printf (_(words.sentence), looks[i].evidence->name);
      g_ptr_array_add (findings, finding);
    }
  return findings;
}
