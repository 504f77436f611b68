DELETE FROM provision WHERE treaty_code IN ('ICCPR-OP1', 'ICCPR-OP2');
