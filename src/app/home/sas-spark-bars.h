/* A few numbers as small columns, the last of them the present one. What they mean stands beside them in words; they are not read out. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_SPARK_BARS_MOST 8
#define SAS_TYPE_SPARK_BARS (sas_spark_bars_get_type ())
G_DECLARE_FINAL_TYPE (SasSparkBars, sas_spark_bars, SAS, SPARK_BARS, GtkWidget)
/* @values: @count numbers from 0 to @most, the full height; copied. @most 0: the highest of them. */
GtkWidget *sas_spark_bars_new (const guint *values, guint count, guint most);
/* The last one is of the past too. */
void       sas_spark_bars_set_past (SasSparkBars *self, gboolean past);
G_END_DECLS
