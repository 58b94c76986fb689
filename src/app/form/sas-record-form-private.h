#pragma once
#include "sas-record-form.h"
G_BEGIN_DECLS
/* One row while it is shown. */
typedef struct
{
  const SasFormRow *row;
  const SasField   *field;
  GtkWidget        *editor, *problem;   /* children */
  GtkWidget        *input;              /* what takes the focus and the text; the editor or a part of it */
  char            **keys;               /* (owned) lists: what stands for each entry; of units and people first "" for none */
} SasFormLine;

/* How a kind of field is shown and read. @read gives what is wrong as a sentence (transfer full, nullable). */
typedef struct
{
  void  (*build) (SasFormLine *line, SasRoster *roster);
  void  (*show)  (SasFormLine *line, gconstpointer record);
  char *(*read)  (SasFormLine *line, const SasRecordType *type, gpointer record);
} SasFormEditor;

extern const SasFormEditor sas_form_editors[SAS_FORM_KINDS];
void     sas_form_line_clear (gpointer line);
/* Whether something stands in it: an empty field is not blamed before somebody tries to store it. */
gboolean sas_form_line_filled (const SasFormLine *line);

/* sas-record-table.c: the editor of SAS_FORM_TABLE. */
void  sas_form_table_build (SasFormLine *line, SasRoster *roster);
void  sas_form_table_show  (SasFormLine *line, gconstpointer record);
char *sas_form_table_read  (SasFormLine *line, const SasRecordType *type, gpointer record);

/* sas-people-field.c: people chosen one by one, each with a button that takes him out. */
#define SAS_TYPE_PEOPLE_FIELD (sas_people_field_get_type ())
G_DECLARE_FINAL_TYPE (SasPeopleField, sas_people_field, SAS, PEOPLE_FIELD, GtkWidget)
GtkWidget *sas_people_field_new (SasRoster *roster);
/* @nips: of numbers, copied. */
void       sas_people_field_set (SasPeopleField *self, GPtrArray *nips);
GPtrArray *sas_people_field_get (SasPeopleField *self);                      /* (transfer none) */
/* Everybody by name: the numbers, and beside them what the list shows. (transfer full) */
char     **sas_people_list      (SasRoster *roster, GtkStringList *names);
G_END_DECLS
