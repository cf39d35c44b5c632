namespace Acinaces.Emulator.ApiGateway.HttpApis.Storage;

/// <summary>One change in the journal. A changed thing is written whole, so applying a record twice does no harm.</summary>
internal sealed record HttpApiRecord
{
    public HttpApiEntry? Api { get; set; }
    public string? DeletedApi { get; set; }
    public DomainEntry? Domain { get; set; }
    public string? DeletedDomain { get; set; }
}
