using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneStop.Workbench.Messages;

public enum MessageState
{
    Waiting,
    Sent,
    Failed,
}

/// <summary>One message on its way. Made once for an event, whatever happens to the program meanwhile.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }

    /// <summary>The event that it tells of: one message each.</summary>
    public long EventId { get; init; }

    public required string Number { get; init; }

    public required string UnitCode { get; init; }

    public required string Way { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public MessageState State { get; set; }

    public int Attempts { get; set; }

    public DateTime MadeAt { get; init; }

    public DateTime NextAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Stable code of the last failure; never an address or a text.</summary>
    public string? Failure { get; set; }
}

/// <summary>How far the histories have been looked through.</summary>
public sealed class MessageMark
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public long UpTo { get; set; }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasIndex(message => message.EventId).IsUnique();
        builder.HasIndex(message => new { message.State, message.NextAt });
        builder.HasIndex(message => new { message.UnitCode, message.State });
        builder.Property(message => message.Number).HasMaxLength(60);
        builder.Property(message => message.UnitCode).HasMaxLength(40);
        builder.Property(message => message.Way).HasMaxLength(10);
        builder.Property(message => message.To).HasMaxLength(200);
        builder.Property(message => message.Subject).HasMaxLength(300);
        builder.Property(message => message.Text).HasMaxLength(3000);
        builder.Property(message => message.Failure).HasMaxLength(60);
    }
}

internal sealed class MessageMarkMapping : IEntityTypeConfiguration<MessageMark>
{
    public void Configure(EntityTypeBuilder<MessageMark> builder)
    {
        builder.ToTable("MessageMarks");
        builder.Property(mark => mark.Id).ValueGeneratedNever();
    }
}
