using System.Diagnostics.CodeAnalysis;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>The route of a request, or the error and the codec to write it with.</summary>
internal readonly record struct RouteResult(Route? Route, ProtocolCodec Codec, AwsError? Error)
{
    public RouteResult(Route route) : this(route, route.Codec, null)
    {
    }

    public RouteResult(ProtocolCodec codec, AwsError error) : this(null, codec, error)
    {
    }

    [MemberNotNullWhen(true, nameof(Route))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsFound => Route is not null;
}
