using System.Text;

namespace Acinaces.Emulator.Signing;

/// <summary>Path and query in the one form both signer and verifier arrive at.</summary>
internal static class CanonicalAddress
{
    /// <summary>The path as sent, normalised and encoded once more: every service but S3 signs it encoded twice.</summary>
    public static string Path(string sent)
    {
        if (sent.Length <= 1) return "/";
        var plain = sent.Contains("//", StringComparison.Ordinal) || sent.Contains("/.", StringComparison.Ordinal) ? Normalised(sent) : sent;
        return IsPlain(plain) ? plain : Encode(plain, keepSlash: true);
    }

    /// <summary>The path encoded once and not normalised: S3 takes every part of it for a part of the key.</summary>
    public static string S3Path(string sent) => IsPlain(sent) ? sent : Encode(Uri.UnescapeDataString(sent), keepSlash: true);

    /// <summary>Names and values encoded once, sorted by encoded name and then by encoded value.</summary>
    /// <param name="withoutSignature">Leaves <c>X-Amz-Signature</c> out, which a presigned address carries but does not sign.</param>
    public static string Query(string sent, bool withoutSignature)
    {
        if (sent.Length == 0) return "";
        var pairs = new List<(string Name, string Value)>();
        foreach (var field in sent.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            var name = Uri.UnescapeDataString(equals < 0 ? field : field[..equals]);
            if (withoutSignature && name == "X-Amz-Signature") continue;
            pairs.Add((Encode(name, keepSlash: false), equals < 0 ? "" : Encode(Uri.UnescapeDataString(field[(equals + 1)..]), keepSlash: false)));
        }
        pairs.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name) is var byName and not 0 ? byName : string.CompareOrdinal(left.Value, right.Value));
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    private static string Normalised(string path)
    {
        var kept = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") kept.Add(segment);
            else if (kept.Count > 0) kept.RemoveAt(kept.Count - 1);
        }
        var text = "/" + string.Join('/', kept);
        return kept.Count > 0 && path.EndsWith('/') ? text + "/" : text;
    }

    private static bool IsPlain(string text)
    {
        foreach (var letter in text)
        {
            if (!IsUnreserved(letter) && letter != '/') return false;
        }
        return true;
    }

    private static bool IsUnreserved(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';

    private static string Encode(string text, bool keepSlash)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var letter = (char)value;
            if (IsUnreserved(letter) || (keepSlash && letter == '/')) result.Append(letter);
            else result.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return result.ToString();
    }
}
