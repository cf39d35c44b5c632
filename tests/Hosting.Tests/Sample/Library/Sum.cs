namespace Acinaces.Sample.Library;

public sealed class Sum
{
    public int Total { get; set; }

    public string? RequestId { get; set; }

    public int Calls { get; set; }
}
