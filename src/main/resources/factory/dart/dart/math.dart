class Random { Random([seed]); Random.secure(); int nextInt(max); double nextDouble(); bool nextBool(); }
num max(a, b);
num min(a, b);
num pow(x, exponent);
double sqrt(x);
double sin(x);
double cos(x);
const pi = 3;
