/* Values described by tables. A struct that is stored, compared, copied, printed as JSON and undone is described once, as
 * rows of SasField; the functions here do the rest. A new field is a struct member and a row.
 *
 * A record is plain memory: no reference count, no signals. Who calls sas_record_new or _copy owns it whole. */
#pragma once
#include <glib.h>
#include <jansson.h>
#include "sas-date.h"
G_BEGIN_DECLS

typedef enum
{
  SAS_FIELD_STRING,   /* char *, never NULL; JSON string, null reads as ""          */
  SAS_FIELD_TEXT,     /* char *, NULL when empty; JSON string or null               */
  SAS_FIELD_INT,      /* int                                                        */
  SAS_FIELD_NUMBER,   /* double, NaN when absent; JSON number or null              */
  SAS_FIELD_BOOL,     /* gboolean                                                   */
  SAS_FIELD_DATE,     /* SasDate; JSON "2026-11-24" or null                         */
  SAS_FIELD_WORD,     /* int, index into words; JSON the word, null for NULL        */
  SAS_FIELD_TEXTS,    /* GPtrArray of char *, never NULL; JSON array of strings     */
  SAS_FIELD_RECORD,   /* a record, NULL when absent; JSON object or null            */
  SAS_FIELD_RECORDS,  /* GPtrArray of records, never NULL; JSON array of objects    */
} SasFieldKind;

typedef enum
{
  SAS_FIELD_PLAIN    = 0,
  SAS_FIELD_REQUIRED = 1 << 0,  /* the key must be there when read                                                  */
  SAS_FIELD_INTERNAL = 1 << 1,  /* not in the JSON: identity given by the store                                     */
  SAS_FIELD_OUTPUT   = 1 << 2,  /* written when present, ignored when read: the program knows it better             */
  SAS_FIELD_SPARSE   = 1 << 3,  /* written only when it says something: not for false, null, or an empty list       */
  SAS_FIELD_OPTIONAL = 1 << 4,  /* an INT that may be absent: -1; JSON null                                         */
  SAS_FIELD_COMPUTED = 1 << 5,  /* always written, ignored when read: follows from the rest, or from the store      */
} SasFieldFlags;

typedef struct _SasRecordType SasRecordType;

typedef struct
{
  const char          *name;     /* key in the JSON and column in the store */
  SasFieldKind         kind;
  gsize                offset;
  SasFieldFlags        flags;
  const char *const   *words;    /* SAS_FIELD_WORD: one per enum value, ends at G_MAXINT rows or word_count */
  int                  word_count;
  const SasRecordType *type;     /* SAS_FIELD_RECORD, SAS_FIELD_RECORDS */
} SasField;

struct _SasRecordType
{
  const char        *name;
  gsize              size;
  const SasField    *fields;     /* ends with a row whose name is NULL */
  const char *const *ignored;    /* keys accepted and dropped when read; ends with NULL; may be NULL */
};

#define SAS_FIELD(Struct, member, kind, flags)          { #member, kind, G_STRUCT_OFFSET (Struct, member), flags, NULL, 0, NULL }
#define SAS_WORD_FIELD(Struct, member, words, flags)    { #member, SAS_FIELD_WORD, G_STRUCT_OFFSET (Struct, member), flags, \
                                                          words, (int) G_N_ELEMENTS (words), NULL }
#define SAS_RECORD_FIELD(Struct, member, kind, type, flags) { #member, kind, G_STRUCT_OFFSET (Struct, member), flags, NULL, 0, type }
#define SAS_FIELD_END                                   { NULL }
#define SAS_FIELD_AT(record, field, Type)               (*(Type *) ((char *) (record) + (field)->offset))

gpointer sas_record_new   (const SasRecordType *type);                             /* (transfer full): every field empty */
void     sas_record_free  (const SasRecordType *type, gpointer record);
gpointer sas_record_copy  (const SasRecordType *type, gconstpointer record);       /* (transfer full): deep */
gboolean sas_record_equal (const SasRecordType *type, gconstpointer a, gconstpointer b);
gboolean sas_record_field_equal (const SasField *field, gconstpointer a, gconstpointer b);
/* Sets a STRING or TEXT field by name; "" becomes NULL in a TEXT. */
void     sas_record_set_text (const SasRecordType *type, gpointer record, const char *field, const char *text);
const SasField *sas_record_field (const SasRecordType *type, const char *name);    /* NULL when there is none */

/* The index of @word, -1 when it is none of them. */
int      sas_word_find (const char *const *words, int count, const char *word);

/* (transfer full) in the order of the table. */
json_t  *sas_record_to_json   (const SasRecordType *type, gconstpointer record);
/* (transfer full). An unknown key, a wrong kind of value, an unknown word is refused by its path, "results[2].kind":
 * SAS_ERROR_INVALID. */
gpointer sas_record_from_json (const SasRecordType *type, const json_t *json, GError **error);
/* Text to and from JSON, for files and standard streams. Refuses more than 16 MiB and what is not UTF-8. */
json_t  *sas_json_parse       (const char *text, gssize length, GError **error);
char    *sas_json_print       (const json_t *json);                                /* (transfer full): indented, ends with a newline */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (json_t, json_decref)
G_END_DECLS
