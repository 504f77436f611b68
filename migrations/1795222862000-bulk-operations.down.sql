DROP TABLE bulk_change;
DROP TABLE bulk_operation;
