DELETE FROM provision WHERE treaty_code = 'ICCPR';
