/* A predicate by its shape and its word: never by colour alone. */
#pragma once
#include <gtk/gtk.h>
#include "sas-predicate.h"
G_BEGIN_DECLS
#define SAS_TYPE_PREDICATE_LABEL (sas_predicate_label_get_type ())
G_DECLARE_FINAL_TYPE (SasPredicateLabel, sas_predicate_label, SAS, PREDICATE_LABEL, GtkBox)
GtkWidget *sas_predicate_label_new (void);
void       sas_predicate_label_set (SasPredicateLabel *self, SasPredicate predicate);
G_END_DECLS
