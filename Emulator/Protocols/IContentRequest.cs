using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>A request whose body is a stream of bytes, not a shape.</summary>
internal interface IContentRequest
{
    RequestContent? Content { get; set; }
}
