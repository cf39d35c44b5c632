namespace Acinaces.Emulator.S3.Model;

/// <summary>Orders keys by their bytes in UTF-8, as S3 lists them. UTF-16 differs where surrogates meet the letters above them.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    public static KeyOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);
        var length = Math.Min(x.Length, y.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] == y[i]) continue;
            return char.IsSurrogate(x[i]) == char.IsSurrogate(y[i]) ? x[i] - y[i] : char.IsSurrogate(x[i]) ? 1 : -1;
        }
        return x.Length - y.Length;
    }
}
