/* The steps of the assistant: sas-office-assistant.c (frame, agency, the making), -staff.c (second step), -chart.c (third). */
#pragma once
#include "sas-office-assistant.h"
#include "sas-office-draft.h"
G_BEGIN_DECLS
#define SAS_ASSISTANT_STEPS 3

struct _SasOfficeAssistant
{
  GtkWindow       parent_instance;

  /* template children (borrowed) */
  GtkBox         *steps;
  GtkStack       *stack;
  GtkEditable    *office_entry, *place_entry;
  GtkTextView    *letterhead_view;
  GtkLabel       *letterhead_label, *path_label, *logo_label, *problem;
  GtkPicture     *logo_picture;
  GtkWidget      *back_button, *next_button, *cancel_button, *path_button, *logo_button, *logo_clear;
  GtkBox         *imports;
  GtkGrid        *typed;
  GtkLabel       *staff_count, *chart_intro;
  GtkDropDown    *me_drop;
  GtkGrid        *chart;
  GtkWidget      *import_button, *add_button;

  /* state (owned) */
  SasOfficeDraft *draft;
  GPtrArray      *people;       /* (nullable) of char *: NIPs as the third step lists them */
  SasPathMade     made;
  guint           step, rows;
  gboolean        letterhead_touched;
};

void     sas_assistant_problem      (SasOfficeAssistant *self, const char *text);   /* NULL: none */
void     sas_assistant_init_staff   (SasOfficeAssistant *self);
/* Takes the typed rows into the draft; FALSE: a row is wrong, and said so. */
gboolean sas_assistant_take_staff   (SasOfficeAssistant *self);
void     sas_assistant_import       (SasOfficeAssistant *self);
void     sas_assistant_add_row      (SasOfficeAssistant *self);
void     sas_assistant_fill_chart   (SasOfficeAssistant *self);
void     sas_assistant_take_chart   (SasOfficeAssistant *self);
G_END_DECLS
