-- What the workflows find in the database `shop`: two tables with rows, of many column types, and a view over both.
CREATE TABLE customers (
  id integer PRIMARY KEY,
  email text NOT NULL,
  born date,
  tags text[]
);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  customer_id integer REFERENCES customers (id),
  amount numeric(10, 2),
  placed timestamptz
);
INSERT INTO customers VALUES
  (1, 'ada@example.com', '1985-12-10', '{first,"with space"}'),
  (2, 'grace@example.com', '1976-12-09', NULL),
  (3, 'edsger@example.com', NULL, '{}');
INSERT INTO orders VALUES
  (10, 1, 12.50, '2026-01-02 03:04:05+00'),
  (11, 1, 99.99, '2026-02-03 04:05:06+00'),
  (12, 2, 0.01, NULL),
  (13, NULL, NULL, '2026-03-04 05:06:07+00');
-- In the server's query history this is lineage from customers to orders.
INSERT INTO orders (id, customer_id) SELECT 100 + c.id, c.id FROM customers AS c WHERE c.born IS NULL;
CREATE VIEW customer_orders AS
  SELECT c.email, o.amount, o.placed FROM customers AS c JOIN orders AS o ON o.customer_id = c.id;
ANALYZE;
