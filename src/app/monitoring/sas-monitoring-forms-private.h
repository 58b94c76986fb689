/* What the forms of feedback share. */
#pragma once
#include "sas-feedback-request.h"
#include "sas-monitoring-forms.h"
#include "sas-record-dialog.h"
G_BEGIN_DECLS
/* A form that is open: what its rows are made of lives as long as the question. */
typedef struct
{
  SasSession         *session;
  char               *reviewer;
  SasFeedback        *feedback;         /* (nullable) that the form is about */
  GPtrArray          *words, *labels;   /* of texts, ended by NULL: what it can be about */
  SasFormRow         *rows;
  SasRecordQuestion   question;
} Form;
Form *sas_open_form_new         (SasSession *session, const char *reviewer);
void  sas_open_form_free        (Form *form);
/* What can be spoken of: a result, "result/2", or one of the seven values. */
void  sas_open_form_add_choices (Form *form, const SasPlan *plan);
void  sas_open_form_add_results (Form *form, const SasPlan *plan);      /* the results alone, and none */
/* Copies @rows into the question; the one of the field "about" offers the choices. */
void  sas_open_form_set_rows    (Form *form, const SasFormRow *rows, guint count);

/* What a form of feedback asks; the rest of the record stays. */
typedef struct
{
  SasDate    date;
  char      *about;
  char      *role, *giver, *text;
  int        polarity;
  char      *symbol;
  GPtrArray *evidence;
  gboolean   asked, hidden;
} Said;
extern const SasRecordType sas_said_type;
extern const char *const sas_role_labels[], *const sas_polarity_labels[], *const sas_symbol_words[], *const sas_symbol_labels[];
Said *sas_said_of    (const SasFeedback *feedback);                    /* (transfer full) */
void  sas_said_take  (SasFeedback *feedback, const Said *said);
char *sas_said_check (gconstpointer record, SasRoster *roster, const char **field);
/* The result of a choice; -1: it is a behaviour. */
int   sas_about_result    (const char *about);
G_END_DECLS
