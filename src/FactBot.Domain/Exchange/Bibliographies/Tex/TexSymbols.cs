using System.Collections.Frozen;

namespace FactBot.Domain.Exchange.Bibliographies.Tex;

/// <summary>What TeX's commands for accents and letters mean in Unicode.</summary>
internal static class TexSymbols
{
    /// <summary>Command of an accent → the combining mark that follows its letter.</summary>
    internal static FrozenDictionary<string, char> Accents { get; } = new Dictionary<string, char>
    {
        ["`"] = '\u0300', ["'"] = '\u0301', ["^"] = '\u0302', ["~"] = '\u0303', ["="] = '\u0304', ["u"] = '\u0306', ["."] = '\u0307', ["\""] = '\u0308',
        ["r"] = '\u030A', ["H"] = '\u030B', ["v"] = '\u030C', ["d"] = '\u0323', ["c"] = '\u0327', ["k"] = '\u0328', ["b"] = '\u0331', ["t"] = '\u0361',
    }.ToFrozenDictionary();

    /// <summary>Command → text, in alphabetical order of their use: letters, signs, Greek.</summary>
    internal static FrozenDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["ss"] = "ß", ["SS"] = "ẞ", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å", ["o"] = "ø", ["O"] = "Ø",
        ["l"] = "ł", ["L"] = "Ł", ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ", ["ng"] = "ŋ", ["NG"] = "Ŋ",
        ["&"] = "&", ["%"] = "%", ["$"] = "$", ["#"] = "#", ["_"] = "_", ["{"] = "{", ["}"] = "}", [" "] = " ", [","] = "\u202F", ["/"] = "", ["-"] = "", ["\\"] = " ",
        ["textbackslash"] = "\\", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textbraceleft"] = "{", ["textbraceright"] = "}", ["textunderscore"] = "_",
        ["textdollar"] = "$", ["textbar"] = "|", ["textless"] = "<", ["textgreater"] = ">", ["textquotesingle"] = "'", ["textquotedbl"] = "\"", ["textasciigrave"] = "`",
        ["textendash"] = "–", ["textemdash"] = "—", ["textquoteleft"] = "‘", ["textquoteright"] = "’", ["textquotedblleft"] = "“", ["textquotedblright"] = "”",
        ["guillemotleft"] = "«", ["guillemotright"] = "»", ["guillemetleft"] = "«", ["guillemetright"] = "»", ["og"] = "«\u00A0", ["fg"] = "\u00A0»", ["guilsinglleft"] = "‹", ["guilsinglright"] = "›",
        ["glqq"] = "„", ["grqq"] = "“", ["quotedblbase"] = "„", ["quotesinglbase"] = "‚", ["dots"] = "…", ["ldots"] = "…", ["textellipsis"] = "…", ["slash"] = "/",
        ["euro"] = "€", ["texteuro"] = "€", ["pounds"] = "£", ["textsterling"] = "£", ["textyen"] = "¥", ["textcent"] = "¢", ["S"] = "§", ["textsection"] = "§", ["P"] = "¶",
        ["copyright"] = "©", ["textcopyright"] = "©", ["textregistered"] = "®", ["texttrademark"] = "™", ["textdegree"] = "°", ["textordfeminine"] = "ª", ["textordmasculine"] = "º",
        ["textexclamdown"] = "¡", ["textquestiondown"] = "¿", ["textbullet"] = "•", ["textmu"] = "µ", ["texttimes"] = "×", ["times"] = "×", ["cdot"] = "·", ["pm"] = "±", ["textpm"] = "±",
        ["textonehalf"] = "½", ["textonequarter"] = "¼", ["textthreequarters"] = "¾", ["leq"] = "≤", ["geq"] = "≥", ["approx"] = "≈", ["sim"] = "∼", ["infty"] = "∞", ["rightarrow"] = "→", ["to"] = "→",
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["lambda"] = "λ", ["mu"] = "μ", ["pi"] = "π", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["omega"] = "ω", ["Delta"] = "Δ", ["Omega"] = "Ω",
        ["LaTeX"] = "LaTeX", ["TeX"] = "TeX", ["BibTeX"] = "BibTeX", ["nobreakspace"] = "\u00A0", ["newline"] = " ", ["par"] = " ", ["relax"] = "", ["bibstring"] = "",
    }.ToFrozenDictionary();
}
