/* The office's factors as a form asks for them: a text a predicate. */
#pragma once
#include "sas-allowance.h"
#include "sas-record-dialog.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* Asks for them and keeps what was said as the office's setting. */
void sas_allowance_ask (GtkWidget *parent, SasSession *session);
G_END_DECLS
