namespace Aspire.Hosting.Telemetry.Otlp;

/// <summary>How a field travels in protobuf and how it is written in OTLP's JSON.</summary>
internal enum OtlpType
{
    Text,
    Bool,

    /// <summary>A 32-bit number or enum; a JSON number.</summary>
    Number,

    /// <summary>A signed 64-bit varint; a JSON string, as JSON numbers lose digits.</summary>
    Int64,

    /// <summary>An unsigned 64-bit varint; a JSON string.</summary>
    UInt64,

    /// <summary>An unsigned 64-bit number of fixed width; a JSON string.</summary>
    Fixed64,

    /// <summary>A signed 64-bit number of fixed width; a JSON string.</summary>
    SFixed64,

    /// <summary>An unsigned 32-bit number of fixed width; a JSON number.</summary>
    Fixed32,

    /// <summary>A signed 32-bit number in zigzag form; a JSON number.</summary>
    SInt32,

    Double,

    /// <summary>A trace or span id; lower-case hex in JSON.</summary>
    Id,

    /// <summary>Any other bytes; base64 in JSON.</summary>
    Bytes,

    Message,
}
