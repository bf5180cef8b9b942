def test_blocks_and_their_ties(outline, same):
    got = outline(
        """
        <h1>Iron in <em>food</em></h1>
        <p>Iron carries oxygen.<p>Good sources include:
        <ul><li>lentils<ul><li>red ones</ul><li><p>beans</p><p>A note on beans.</p></ul>
        <h2>Is it safe?</h2><p>Yes, as food.</p><p>Pills differ.</p>
        <blockquote>Eat well.</blockquote>
        <figure><img alt="not prose"><figcaption>A bowl.</figcaption></figure>
        <pre>a  b</pre>
        """,
        "a.html",
    )
    same(
        got,
        """
        0 title1 Iron in food
        1 paragraph Iron carries oxygen.
        2 paragraph Good sources include:
        3 item1 <2 lentils
        4 item2 <2 ^3 red ones
        5 item1 <2 beans
        6 paragraph A note on beans.
        7 question2 Is it safe?
        8 answer <7 Yes, as food.
        9 answer <7 Pills differ.
        10 quote Eat well.
        11 caption A bowl.
        12 code a  b
        """,
    )


def test_cells_hang_on_the_header_of_their_column(outline, same):
    got = outline(
        """
        <table><caption>Amounts</caption>
        <thead><tr><th>Food<th>Iron<tbody>
        <tr><td rowspan=2>Lentils<td>3 <b>mg</b>
        <tr><td>cooked<br>well
        </table>
        """,
        "a.html",
    )
    same(
        got,
        """
        0 caption Amounts
        1 row Food / Iron
        2 cell ^1 Food
        3 cell ^1 Iron
        4 row Lentils / 3 mg
        5 cell <2 ^4 Lentils
        6 cell <3 ^4 3 mg
        7 row cooked well
        8 cell <3 ^7 cooked well
        """,
    )


def test_a_table_that_lays_out_a_page_is_no_table(outline):
    got = outline("<table><tr><td><h2>Iron</h2><p>Eat lentils.</p></td></tr></table>", "a.html")
    assert got.splitlines() == ["0 title1 Iron", "1 paragraph Eat lentils."]


def test_hidden_elements_and_code_are_no_prose(read):
    document = read(
        """
        <style>p{}</style><script>var x = "<p>no</p>";</script><noscript>no</noscript>
        <p hidden>no</p><div style="color:red; display : none"><p>no</p></div>
        <template><p>no</p></template><!-- no --><p>Seen.</p>
        """,
        "a.html",
    )
    assert document.text == "Seen."


def test_menus_are_furniture_and_sentences_beside_the_article_are_not(outline, same):
    got = outline(
        """
        <header><nav><a href="/">Home</a></nav></header>
        <main><h1>Iron</h1><p>Iron matters.</p></main>
        <aside><h3>Related articles</h3><ul><li><a href="/z">Zinc</a></ul>
        <p>This page is for information and does not replace medical advice.</p></aside>
        <footer>© 2024 Example</footer>
        """,
        "a.html",
    )
    same(
        got,
        """
        0 furniture Home
        1 title1 Iron
        2 paragraph Iron matters.
        3 furniture Related articles
        4 furniture Zinc
        5 paragraph This page is for information and does not replace medical advice.
        6 furniture © 2024 Example
        """,
    )


def test_rows_of_links_and_teasers_are_furniture(read):
    document = read(
        """
        <h1>Iron</h1>
        <div><a href="https://x.example">Shop</a> <a href="https://y.example">Basket (0)</a></div>
        <p>Iron matters; <a href="/f">read on</a>.</p>
        <div>Zinc, the quiet metal <a href="/z">Read more →</a></div>
        """,
        "a.html",
    )
    kinds = [b.kind.value for b in document.blocks]
    assert kinds == ["title", "furniture", "paragraph", "furniture"]


def test_questions_in_definition_lists_and_details(outline, same):
    got = outline(
        """
        <h1>Iron</h1>
        <dl><dt>Is iron safe?<dd>As food it is.</dl>
        <details><summary>Why <b>not</b>?</summary>Too much harms.</details>
        """,
        "a.html",
    )
    same(
        got,
        """
        0 title1 Iron
        1 question Is iron safe?
        2 answer <1 As food it is.
        3 question Why not?
        4 answer <3 Too much harms.
        """,
    )


def test_positions_through_entities_and_inline_markup(read, place):
    document = read(
        "<p>no side <em>effects</em>,&nbsp;caf&eacute; and vita&shy;min<wbr>s</p>", "a.html"
    )
    assert document.text == "no side effects, café and vitamins"
    assert place(document, "side effects") == "side <em>effects"
    assert place(document, "café") == "caf&eacute;"
    assert place(document, "vitamins") == "vita&shy;min<wbr>s"


def test_marks_of_notes_are_dropped_and_units_are_kept(read):
    document = read("<p>It helps.<sup>1,2</sup> 30 kg/m<sup>2</sup> x<sup>[3]</sup></p>", "a.html")
    assert document.text == "It helps. 30 kg/m2 x"


def test_metadata_from_json_ld_meta_and_byline(read):
    document = read(
        """
        <html lang="en-GB"><head><title>Iron | Example</title>
        <meta name="author" content="Not Used">
        <script type="application/ld+json">{"@graph": [
          {"@type": ["MedicalWebPage", "Article"], "headline": "H",
           "author": [{"@id": "#a"}, "B Roe"], "datePublished": "2024-01-02T03:04:05Z",
           "citation": {"name": "A trial"}},
          {"@id": "#a", "@type": "Person", "name": "A Lee"}]}</script>
        <script type="application/ld+json">{ broken</script></head>
        <h1>Iron</h1>
        <p>Medically reviewed by Ann Lee, MD | Updated on 3 May 2024</p><p>Iron matters.</p>
        """,
        "a.html",
    )
    meta = document.metadata
    assert (meta.title, meta.language) == ("Iron", "en-GB")
    assert meta.authors == ("A Lee", "B Roe")
    assert meta.reviewers == ("Ann Lee, MD",)
    assert (meta.published, meta.updated, meta.reviewed) == ("2024-01-02", "3 May 2024", "")
    assert meta.sources == ("A trial",)


def test_a_page_title_stands_in_for_a_missing_heading(read, place):
    document = read("<title>Iron &amp; you - Example Clinic</title><p>Iron matters.</p>", "a.html")
    assert document.cut(document.head()) == "Iron & you"
    assert place(document, "Iron & you") == "Iron &amp; you"


def test_declared_charset_and_detection(read):
    declared = '<meta charset="iso-8859-2"><p>\xb3\xf3d\xbc</p>'.encode("latin-1")
    document = read(declared, "a.html")
    assert (document.text, document.encoding_guessed) == ("łódź", False)
    document = read("<p>café naïve</p>".encode("latin-1"), "a.html")
    assert (document.text, document.encoding_guessed) == ("café naïve", True)
