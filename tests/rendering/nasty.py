"""Texts that mean something in Markdown, in HTML, to a terminal or to nobody at all."""

_ONE_A_LINE = r"""
~~~
~~struck~~
H~2~O
```
`code`
``
:::
::: warning
:smile:
: what
&amp;
&copy;
&#35;
&#x23;
&copy
R&D
&;
1. one
1) one
12345678. x
(1) one
a. one
i) one
#. one
A) one
XI. x
1956. A year.
@. x
(@) x
A. J. P. Taylor
- item
+ item
* item
-
+
*
- - -
---
***
___
===
==
= x
# head
#
#tag
head #
head ##
> quote
>
|
| a | b |
a | b
|---|---|
+---+
<b>bold</b>
<script>alert(1)</script>
<!-- x -->
<?php ?>
<![CDATA[x]]>
a<b
5 < 6 > 4
<https://example.org>
<a@b.org>
</div>
http://example.org
https://example.org/a_b_c*d*
www.example.org
WWW.example.org.
ftp://example.org
mailto:a@b.org
a@b.org
@smith
[@smith]
see @smith2003, p. 3
[^1]
[^1]: note
^[note]
2^10^
[x]
[ ] task
[x] done
[[wiki]]
[a]: /b
](javascript:alert(1))
[x](javascript:alert(1))
![x](y.png)
![
!
wow!
a]b
\
\\
a\
\*
\_
C:\Users\new
\begin{x}
$x$
$5 and $10
$$x$$
*a*
**a**
_a_
__a__
snake_case_
_
a * b * c
2*3*4
{.class}
{{ x }}
{% x %}
a {#id}
==mark==
++ins++
>!spoiler!<
[漢(kan)]
“quoted”
‘q’
it's
"
'
a -- b --- c...
é
漢字
🎉
👩‍👩‍👧
שלום
[bold]x[/bold]
[/bold]
[link=file:///etc/passwd]x
%s %(x)s {0}
[say why]
[Say why this proves your point.]
[Say [why] it]
[Say (why)](x y)
]]>
'; DROP TABLE x; --
=1+1
@SUM(1)
"""
_UNSEEN = (
    *("    code", "\tcode", "a\tb", "Term\n: definition", "one\n\ntwo", "one\n===", "one\n---"),
    *("", " ", "  x  ", "\n", "\r", "a\rb", "a\x0bb", "\x00", "\x1b[2J", "\x9b2J", "\x7f"),
    *("\u202egnp", "\u2028", "\u2029", "\ufeff", "\U000e0041", "\xa0x\xa0", "\u2003", "x\u3000"),
    *("a\u200fb", "\xad", "\u200b", "\ud800"),
)
NASTY = (*_ONE_A_LINE.strip("\n").split("\n"), *_UNSEEN)
