namespace Acinaces.Sample.Library;

public sealed class Numbers
{
    public int Left { get; set; }

    public int Right { get; set; }
}
