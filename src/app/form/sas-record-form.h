/* Fields for one record, made from a table: a new field is a row. Each is checked when it is left; what is wrong stands under it. */
#pragma once
#include <gtk/gtk.h>
#include "sas-roster.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_FORM_TEXT, SAS_FORM_NIP, SAS_FORM_DATE,
  SAS_FORM_CHOICE,   /* a word field: labels, one a word */
  SAS_FORM_UNIT,     /* code of a unit, chosen by name */
  SAS_FORM_PERSON,   /* number of a person, chosen by name */
  SAS_FORM_LONG,     /* a text of several lines */
  SAS_FORM_LINES,    /* texts, one a line */
  SAS_FORM_PEOPLE,   /* numbers of people, each chosen by name */
  SAS_FORM_TICKS,    /* texts out of words; labels, one a word */
  SAS_FORM_WORD,     /* a text out of words; labels, one a word */
  SAS_FORM_CHECK,    /* yes or no */
  SAS_FORM_TABLE,    /* lines of a table: of the records of a list those whose first field is the word; labels: heads of the columns */
  SAS_FORM_KINDS,
} SasFormKind;

typedef struct
{
  const char        *field;      /* of the record */
  const char        *label;      /* N_(), with mnemonic */
  SasFormKind        kind;
  gboolean           required;
  const char *const *labels;     /* CHOICE, TICKS: N_(), ends with NULL */
  const char        *hint;       /* N_(); nullable: placeholder */
  const char *const *words;      /* TICKS, WORD: what stands in the record, one a label; TABLE: the one word of its lines */
  const char *const *captions;   /* TABLE: N_(), nullable: the lines that there are, each with what stands before it */
} SasFormRow;

#define SAS_TYPE_RECORD_FORM (sas_record_form_get_type ())
G_DECLARE_FINAL_TYPE (SasRecordForm, sas_record_form, SAS, RECORD_FORM, GtkWidget)
/* @rows ends with a row without field; it and @type outlive the form. Takes @record, keeps a reference to @roster. */
GtkWidget *sas_record_form_new         (const SasRecordType *type, const SasFormRow *rows, gpointer record, SasRoster *roster);
/* Reads the fields into the record, marks what is wrong and moves the focus there. (transfer none) NULL: something is wrong. */
gpointer   sas_record_form_check       (SasRecordForm *self);
/* Says a sentence under the field. */
void       sas_record_form_set_problem (SasRecordForm *self, const char *field, const char *problem);
G_END_DECLS
