namespace Acinaces.Emulator.S3.Wire;

/// <summary>A request about an object.</summary>
internal abstract record ObjectScoped : BucketScoped
{
    public string Key { get; set; } = "";
}
