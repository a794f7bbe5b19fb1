#ifndef RIJKSLEDGER_CXLSXWRITER_SHIM_H
#define RIJKSLEDGER_CXLSXWRITER_SHIM_H

#include <dlfcn.h>
#include <stdio.h>
#include <xlsxwriter.h>

/* libxlsxwriter is loaded when a workbook is written and not linked: linked, it would cost every start of the command a
   millisecond, and a machine without it could run nothing. The types of the functions are those of the header. */
#define RL_XLSXWRITER_FUNCTIONS(each) \
  each(workbook_new_opt) each(workbook_add_worksheet) each(workbook_add_format) each(workbook_set_properties) \
  each(workbook_close) each(lxw_workbook_free) each(worksheet_write_string) each(worksheet_write_number) \
  each(worksheet_write_formula_num) each(worksheet_set_column) each(worksheet_set_row) each(worksheet_set_landscape) \
  each(worksheet_set_paper) each(worksheet_set_margins) each(worksheet_set_footer) each(worksheet_repeat_rows) \
  each(worksheet_fit_to_pages) each(worksheet_freeze_panes) each(worksheet_autofilter) each(format_set_num_format) \
  each(format_set_bold) each(format_set_italic) each(format_set_font_size) each(format_set_font_color) \
  each(format_set_align) each(format_set_text_wrap) each(format_set_bg_color) \
  each(format_set_bottom) each(format_set_bottom_color) each(format_set_indent) each(worksheet_set_header) \
  each(worksheet_print_area) each(worksheet_repeat_columns) each(worksheet_set_print_scale) \
  each(worksheet_set_v_pagebreaks) each(lxw_strerror)

typedef struct {
#define RL_FIELD(name) __typeof__(name) *name;
  RL_XLSXWRITER_FUNCTIONS(RL_FIELD)
#undef RL_FIELD
} rl_xlsxwriter;

/* Fills the table; gives what is wrong, or null. */
static inline const char *rl_xlsxwriter_load(rl_xlsxwriter *library) {
  void *handle = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return dlerror();
#define RL_LOAD(name) \
  if (!(*(void **)&library->name = dlsym(handle, #name))) return dlerror();
  RL_XLSXWRITER_FUNCTIONS(RL_LOAD)
#undef RL_LOAD
  return 0;
}

/* How much has gone to the temporary file of a sheet, or -1 if a write to it has failed: the library does not look. */
static inline long rl_worksheet_written(lxw_worksheet *worksheet) {
  FILE *file = worksheet->optimize_tmpfile;
  if (!file || fflush(file) != 0 || ferror(file)) return -1;
  return ftell(file);
}

#endif
